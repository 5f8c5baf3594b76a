/**
 * The mean is of the gradients themselves. It is of their **squares**, so that it tells how large they are and not
 * which way they point.
 */
export function rmspropStep(
  W: Matrix,
  S: Matrix,
  G: Matrix,
  learningRate: number,
  decay: number,
  epsilon: number,
): RmspropState {
  const next = S.map((row, i) => row.map((s, j) => decay * s + (1 - decay) * Math.abs(G[i][j])));
  const moved = W.map((row, i) => row.map((w, j) => w - (learningRate * G[i][j]) / (Math.sqrt(next[i][j]) + epsilon)));
  return { W: moved, S: next };
}
