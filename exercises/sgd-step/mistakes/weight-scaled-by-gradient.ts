/**
 * Each weight is multiplied by $1 - \eta\, G$, so a weight of zero could never move and a large one moves more. The step is
 * **subtracted**: it does not depend on how large the weight is.
 */
export function sgdStep(W: Matrix, G: Matrix, learningRate: number): Matrix {
  return W.map((row, i) => row.map((w, j) => w * (1 - learningRate * G[i][j])));
}
