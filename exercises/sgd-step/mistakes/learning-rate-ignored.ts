/**
 * The learning rate is not used: the whole gradient is subtracted.
 */
export function sgdStep(W: Matrix, G: Matrix, learningRate: number): Matrix {
  return W.map((row, i) => row.map((w, j) => w - G[i][j] + 0 * learningRate));
}
