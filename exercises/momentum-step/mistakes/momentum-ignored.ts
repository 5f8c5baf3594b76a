/**
 * The old velocity is not used at all: this is plain gradient descent.
 */
export function momentumStep(W: Matrix, V: Matrix, G: Matrix, learningRate: number, momentum: number): MomentumState {
  const next = V.map((row, i) => row.map((v, j) => 0 * momentum * v + G[i][j]));
  return { W: W.map((row, i) => row.map((w, j) => w - learningRate * next[i][j])), V: next };
}
