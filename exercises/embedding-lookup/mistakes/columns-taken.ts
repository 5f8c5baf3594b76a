/**
 * You take **columns** of the table. A word's vector is a row: `table[id]`.
 */
export function embed(table: Matrix, ids: number[]): Matrix {
  return ids.map((id) => table[0].map((_, j) => table[j]?.[id] ?? 0));
}
