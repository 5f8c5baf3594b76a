/**
 * The weights move with the velocity **before** the step. It is brought up to date first, and the new one moves
 * the weights.
 */
export function momentumStep(W: Matrix, V: Matrix, G: Matrix, learningRate: number, momentum: number): MomentumState {
  const next = V.map((row, i) => row.map((v, j) => momentum * v + G[i][j]));
  return { W: W.map((row, i) => row.map((w, j) => w - learningRate * V[i][j])), V: next };
}
