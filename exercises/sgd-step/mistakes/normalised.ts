/**
 * The gradient is divided by its norm. That is clipping of a kind; here the step is as long as the gradient says.
 */
export function sgdStep(W: Matrix, G: Matrix, learningRate: number): Matrix {
  const norm = Math.hypot(...G.flat());
  return W.map((row, i) => row.map((w, j) => w - learningRate * (G[i][j] / norm)));
}
