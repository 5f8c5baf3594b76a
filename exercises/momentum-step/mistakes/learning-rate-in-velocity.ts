/**
 * The learning rate is inside of the velocity. The weights after one step are the same, but the velocity that is
 * handed on is not: here it holds gradients, and the learning rate is applied when the weights move.
 */
export function momentumStep(W: Matrix, V: Matrix, G: Matrix, learningRate: number, momentum: number): MomentumState {
  const next = V.map((row, i) => row.map((v, j) => momentum * v + learningRate * G[i][j]));
  return { W: W.map((row, i) => row.map((w, j) => w - next[i][j])), V: next };
}
