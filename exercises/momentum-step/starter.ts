/** One step with momentum. W, V and G [n, m]. Returns the new weights and the new velocity, [n, m] each. */
export function momentumStep(W: Matrix, V: Matrix, G: Matrix, learningRate: number, momentum: number): MomentumState {
  return { W, V };
}
