export function embed(table: Matrix, ids: number[]): Matrix {
  return ids.map((id) => [...table[id]]);
}
