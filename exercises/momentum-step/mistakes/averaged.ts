/**
 * The gradient is weighed with $1 - \mu$. Then the velocity is a mean of gradients. Here, as in PyTorch, it is
 * $\mu V + G$, which grows up to $1/(1-\mu)$ times as long.
 */
export function momentumStep(W: Matrix, V: Matrix, G: Matrix, learningRate: number, momentum: number): MomentumState {
  const next = V.map((row, i) => row.map((v, j) => momentum * v + (1 - momentum) * G[i][j]));
  return { W: W.map((row, i) => row.map((w, j) => w - learningRate * next[i][j])), V: next };
}
