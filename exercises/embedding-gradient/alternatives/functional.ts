export function embeddingGradient(ids: number[], dX: Matrix, words: number): Matrix {
  return Array.from({ length: words }, (_, v) =>
    dX[0].map((_entry, j) => ids.reduce((sum, id, t) => (id === v ? sum + dX[t][j] : sum), 0)),
  );
}
