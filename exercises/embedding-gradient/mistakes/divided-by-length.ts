/**
 * Everything is divided by the length of the sentence. If the loss is a mean, that is already in `dX`.
 */
export function embeddingGradient(ids: number[], dX: Matrix, words: number): Matrix {
  const dW: Matrix = Array.from({ length: words }, () => dX[0].map(() => 0));
  ids.forEach((id, t) => dX[t].forEach((entry, j) => (dW[id][j] += entry / ids.length)));
  return dW;
}
