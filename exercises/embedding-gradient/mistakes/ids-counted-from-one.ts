/**
 * The rows are counted from 1. Id 0 is the first row.
 */
export function embeddingGradient(ids: number[], dX: Matrix, words: number): Matrix {
  const dW: Matrix = Array.from({ length: words }, () => dX[0].map(() => 0));
  ids.forEach((id, t) => dX[t].forEach((entry, j) => (dW[(id + words - 1) % words][j] += entry)));
  return dW;
}
