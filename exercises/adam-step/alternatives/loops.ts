export function adamStep(W: Matrix, M: Matrix, V: Matrix, G: Matrix, step: number, settings: AdamSettings): AdamState {
  const { learningRate, beta1, beta2, epsilon } = settings;
  // Both corrections in one factor for each of the two means.
  const first = 1 / (1 - Math.pow(beta1, step));
  const second = 1 / (1 - Math.pow(beta2, step));
  const next: AdamState = { W: [], M: [], V: [] };
  for (let i = 0; i < W.length; i++) {
    next.W.push([]);
    next.M.push([]);
    next.V.push([]);
    for (let j = 0; j < W[i].length; j++) {
      const g = G[i][j];
      const m = beta1 * M[i][j] + (1 - beta1) * g;
      const v = beta2 * V[i][j] + (1 - beta2) * g * g;
      next.M[i].push(m);
      next.V[i].push(v);
      next.W[i].push(W[i][j] - (learningRate * first * m) / (Math.sqrt(second * v) + epsilon));
    }
  }
  return next;
}
