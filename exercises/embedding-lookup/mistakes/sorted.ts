/**
 * The rows are sorted by id. They stand in the order of the sentence.
 */
export function embed(table: Matrix, ids: number[]): Matrix {
  return ids.toSorted((a, b) => a - b).map((id) => [...table[id]]);
}
