/**
 * Backpropagation through time in chunks of k steps, for h_t = tanh(x_t Wxh + h_{t-1} Whh + bh).
 *
 * X [T, E], Wxh [E, H], Whh [H, H], bh [H], h0 [H]. Row t of dH [T, H] is what the loss sees of that state directly.
 *
 * You may also give back dStates [T, H]: row t is the whole gradient of the state of that step. It is then checked and drawn.
 */
export function truncatedBptt(
  X: Matrix,
  Wxh: Matrix,
  Whh: Matrix,
  bh: Vector,
  h0: Vector,
  dH: Matrix,
  k: number,
): TruncatedGradients {
  const dX = zeros(X.length, Wxh.length);
  const dWxh = zeros(Wxh.length, bh.length);
  const dWhh = zeros(bh.length, bh.length);
  const dbh: Vector = bh.map(() => 0);
  const dh0: Vector = h0.map(() => 0);
  const loss = 0;

  // 1. Forward: every state, across all chunks, and the loss.

  // 2. Backward: from the last step to the first, with nothing carried across a cut.

  return { loss, dX, dWxh, dWhh, dbh, dh0 };
}

function zeros(rows: number, columns: number): Matrix {
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
}
