/**
 * A word that occurs twice has one row only. Every word of the sentence has a row, however often it occurs.
 */
export function embed(table: Matrix, ids: number[]): Matrix {
  return [...new Set(ids)].map((id) => [...table[id]]);
}
