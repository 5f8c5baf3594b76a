/**
 * The velocity that you hand on is the old one. The next step needs the new one.
 */
export function momentumStep(W: Matrix, V: Matrix, G: Matrix, learningRate: number, momentum: number): MomentumState {
  const next = V.map((row, i) => row.map((v, j) => momentum * v + G[i][j]));
  return { W: W.map((row, i) => row.map((w, j) => w - learningRate * next[i][j])), V };
}
