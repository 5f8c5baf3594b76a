/**
 * You return the step and not the weights after it.
 */
export function sgdStep(W: Matrix, G: Matrix, learningRate: number): Matrix {
  return W.map((row, i) => row.map((w, j) => 0 * w - learningRate * G[i][j]));
}
