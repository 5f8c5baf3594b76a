/** One step of RMSprop. W, S and G [n, m]. Returns the new weights and the new mean of squares, [n, m] each. */
export function rmspropStep(
  W: Matrix,
  S: Matrix,
  G: Matrix,
  learningRate: number,
  decay: number,
  epsilon: number,
): RmspropState {
  return { W, S };
}
