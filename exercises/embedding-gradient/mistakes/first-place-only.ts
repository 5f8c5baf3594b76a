/**
 * Only the first place of a word counts. Every place at which it stands sends something back.
 */
export function embeddingGradient(ids: number[], dX: Matrix, words: number): Matrix {
  const dW: Matrix = Array.from({ length: words }, () => dX[0].map(() => 0));
  ids.forEach((id, t) => ids.indexOf(id) === t && dX[t].forEach((entry, j) => (dW[id][j] += entry)));
  return dW;
}
