/**
 * How much of a loss reaches each word of a sentence through the context.
 *
 * X [S, E], Wxh [E, H], Whh [H, H], bh [H]. g [H] is the gradient of the loss with respect to the context, which is
 * the last state once, and once the mixture of all states by their shares [S].
 */
export function gradientReach(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, shares: Vector, g: Vector): Reach {
  // 1. How many numbers has the sentence for each one of the context?

  // 2. Forward from zeros: every state.

  // 3. Back, twice: what does the loss see of each state directly, and what reaches each word?
  return { squeeze: 0, last: X.map(() => 0), mixture: X.map(() => 0) };
}
