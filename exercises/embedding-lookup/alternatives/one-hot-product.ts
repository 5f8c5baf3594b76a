export function embed(table: Matrix, ids: number[]): Matrix {
  return ids.map((id) => {
    const oneHot = table.map((_, v): number => (v === id ? 1 : 0));
    return table[0].map((_, j) => oneHot.reduce((sum, entry, v) => sum + entry * table[v][j], 0));
  });
}
