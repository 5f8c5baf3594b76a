/**
 * Only the **sign** of each gradient is used. A step is proportional to the gradient: where the loss is flat, it
 * is small.
 */
export function sgdStep(W: Matrix, G: Matrix, learningRate: number): Matrix {
  return W.map((row, i) => row.map((w, j) => w - learningRate * Math.sign(G[i][j])));
}
