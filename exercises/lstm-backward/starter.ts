/**
 * Backpropagation through time for an LSTM. The loss is the sum over t of the dot product of dH[t] and the output h_t.
 *
 * X [T, E], h0 and c0 [H], dH [T, H]; in W every Wx… is [E, H], every Wh… [H, H], every b… [H].
 * Returns the loss, dX [T, E], dW with the fields of W, dh0 [H] and dc0 [H].
 *
 * You may also give back dStates [T, H]: row t is the whole gradient of the output of that step. It is then checked and drawn.
 */
export function lstmBackward(X: Matrix, h0: Vector, c0: Vector, W: LstmWeights, dH: Matrix): LstmGradients {
  // Forward first: keep i, f, g, o, h and c of every step.
  const loss = 0;

  // Then back from the last step to the first, with what came back to h and what came back to c.
  const dX: Matrix = X.map((x) => x.map(() => 0));
  const dW: LstmWeights = W;
  const dh: Vector = h0.map(() => 0);
  const dc: Vector = c0.map(() => 0);
  return { loss, dX, dW, dh0: dh, dc0: dc };
}
