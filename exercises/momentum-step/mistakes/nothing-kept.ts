/**
 * The whole old velocity stays: the factor $\mu$ is missing. Then nothing ever slows down.
 */
export function momentumStep(W: Matrix, V: Matrix, G: Matrix, learningRate: number, momentum: number): MomentumState {
  const next = V.map((row, i) => row.map((v, j) => v + 0 * momentum + G[i][j]));
  return { W: W.map((row, i) => row.map((w, j) => w - learningRate * next[i][j])), V: next };
}
