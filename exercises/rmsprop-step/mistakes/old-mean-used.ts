/**
 * The step is divided by the root of the **old** mean. It is brought up to date first.
 */
export function rmspropStep(
  W: Matrix,
  S: Matrix,
  G: Matrix,
  learningRate: number,
  decay: number,
  epsilon: number,
): RmspropState {
  const next = S.map((row, i) => row.map((s, j) => decay * s + (1 - decay) * G[i][j] ** 2));
  const moved = W.map((row, i) => row.map((w, j) => w - (learningRate * G[i][j]) / (Math.sqrt(S[i][j]) + epsilon)));
  return { W: moved, S: next };
}
