/**
 * Backpropagation through time for a gated recurrent unit. The loss is the sum over t of the dot product of dH[t] and h_t.
 *
 * X [T, E], h0 [H], dH [T, H]; in W every Wx… is [E, H], every Wh… [H, H], every b… [H].
 * Returns the loss, dX [T, E], dW with the fields of W, and dh0 [H].
 *
 * You may also give back dStates [T, H]: row t is the whole gradient of the state of that step. It is then checked and drawn.
 */
export function gruBackward(X: Matrix, h0: Vector, W: GruWeights, dH: Matrix): GruGradients {
  // Forward first: keep r, z, n and h of every step.
  const loss = 0;

  // Then back from the last step to the first.
  const dX: Matrix = X.map((x) => x.map(() => 0));
  const dW: GruWeights = W;
  const dh: Vector = h0.map(() => 0);
  return { loss, dX, dW, dh0: dh };
}
