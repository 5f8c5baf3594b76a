/**
 * The step goes **with** the gradient. The gradient points to where the loss grows, so the step goes against it:
 * subtract.
 */
export function sgdStep(W: Matrix, G: Matrix, learningRate: number): Matrix {
  return W.map((row, i) => row.map((w, j) => w + learningRate * G[i][j]));
}
