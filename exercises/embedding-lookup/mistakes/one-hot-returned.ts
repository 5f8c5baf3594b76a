/**
 * You return one-hot rows. They are the idea behind the table, but what is asked for is their product with it: a
 * row of $E$ numbers.
 */
export function embed(table: Matrix, ids: number[]): Matrix {
  return ids.map((id) => table.map((_, v) => (v === id ? 1 : 0)));
}
