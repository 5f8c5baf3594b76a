/**
 * $\beta_1$ and $\beta_2$ have changed places: $\beta_1$ belongs to the mean of gradients, $\beta_2$ to the mean
 * of squares.
 */
export function adamStep(W: Matrix, M: Matrix, V: Matrix, G: Matrix, step: number, settings: AdamSettings): AdamState {
  const { learningRate, beta1: beta2, beta2: beta1, epsilon } = settings;
  const nextM = M.map((row, i) => row.map((m, j) => beta1 * m + (1 - beta1) * G[i][j]));
  const nextV = V.map((row, i) => row.map((v, j) => beta2 * v + (1 - beta2) * G[i][j] ** 2));
  const moved = W.map((row, i) =>
    row.map((w, j) => {
      const mean = nextM[i][j] / (1 - beta1 ** step);
      const square = nextV[i][j] / (1 - beta2 ** step);
      return w - (learningRate * mean) / (Math.sqrt(square) + epsilon);
    }),
  );
  return { W: moved, M: nextM, V: nextV };
}
