/**
 * How strongly each state is felt in the last one, for h_t = tanh(x_t Wxh + h_{t-1} Whh + bh).
 *
 * X [T, E], Wxh [E, H], Whh [H, H], bh [H], h0 [H]. Returns jacobian [H, H] and norms [T + 1].
 */
export function jacobianNorms(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): GradientFlow {
  // 1. Forward: compute every state and keep it.

  // 2. Backward: begin with the identity and multiply it with one step's Jacobian after the other.
  const jacobian: Matrix = bh.map((_, i) => bh.map((_, j) => (i === j ? 1 : 0)));
  const norms: Vector = [frobenius(jacobian)];

  return { jacobian, norms };
}

/** The root of the sum of all squares. */
function frobenius(P: Matrix): number {
  return 0;
}
