/**
 * The step goes along the gradient. It goes along its running mean, which is what momentum is.
 */
export function adamStep(W: Matrix, M: Matrix, V: Matrix, G: Matrix, step: number, settings: AdamSettings): AdamState {
  const { learningRate, beta1, beta2, epsilon } = settings;
  const nextM = M.map((row, i) => row.map((m, j) => beta1 * m + (1 - beta1) * G[i][j]));
  const nextV = V.map((row, i) => row.map((v, j) => beta2 * v + (1 - beta2) * G[i][j] ** 2));
  const moved = W.map((row, i) =>
    row.map((w, j) => {
      const mean = G[i][j] + 0 * step;
      const square = nextV[i][j] / (1 - beta2 ** step);
      return w - (learningRate * mean) / (Math.sqrt(square) + epsilon);
    }),
  );
  return { W: moved, M: nextM, V: nextV };
}
