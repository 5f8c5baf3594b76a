/**
 * A whole sequence through a gated recurrent unit, reset before the product.
 *
 * X [T, E], h0 [H]; in W every Wx… is [E, H], every Wh… [H, H], every b… [H].
 * Returns the states after each step, [T, H].
 */
export function gruForward(X: Matrix, h0: Vector, W: GruWeights): Matrix {
  const H: Matrix = [];
  let h = h0;
  for (const x of X) {
    // One step: the gates, the candidate, the mixture. Then keep the new state.
  }
  return H;
}
