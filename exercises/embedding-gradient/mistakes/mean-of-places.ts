/**
 * What came back is averaged over the places of a word. The gradient is the **sum**: a word that occurs often
 * moves more.
 */
export function embeddingGradient(ids: number[], dX: Matrix, words: number): Matrix {
  const dW: Matrix = Array.from({ length: words }, () => dX[0].map(() => 0));
  ids.forEach((id, t) =>
    dX[t].forEach((entry, j) => (dW[id][j] += entry / ids.filter((other) => other === id).length)),
  );
  return dW;
}
