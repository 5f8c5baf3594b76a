/**
 * You divide by the learning rate. A step is the gradient **times** $\eta$: a small learning rate makes small steps.
 */
export function sgdStep(W: Matrix, G: Matrix, learningRate: number): Matrix {
  return W.map((row, i) => row.map((w, j) => w - G[i][j] / learningRate));
}
