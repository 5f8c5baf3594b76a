/** One step of Adam, the step-th, counted from 1. W, M, V and G [n, m]. Returns W, M and V after it, [n, m] each. */
export function adamStep(W: Matrix, M: Matrix, V: Matrix, G: Matrix, step: number, settings: AdamSettings): AdamState {
  const { learningRate, beta1, beta2, epsilon } = settings;
  return { W, M, V };
}
