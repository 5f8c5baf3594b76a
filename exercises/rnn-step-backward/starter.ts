/**
 * One step of the recurrent cell h = tanh(x Wxh + hPrev Whh + bh), and the way back through it.
 *
 * x [E], hPrev [H], Wxh [E, H], Whh [H, H], bh [H]. dh [H] is the gradient of the loss with respect to h.
 */
export function rnnStepBackward(
  x: Vector,
  hPrev: Vector,
  Wxh: Matrix,
  Whh: Matrix,
  bh: Vector,
  dh: Vector,
): RnnStepGradients {
  // 1. Forward: the new state, and the loss, which is the sum of dh[j] * h[j].
  const loss = 0;

  // 2. Through the tanh: delta, [H].

  // 3. From delta to everything that went into the sum.
  const dx: Vector = x.map(() => 0);
  const dhPrev: Vector = hPrev.map(() => 0);
  const dWxh: Matrix = Wxh.map((row) => row.map(() => 0));
  const dWhh: Matrix = Whh.map((row) => row.map(() => 0));
  const dbh: Vector = bh.map(() => 0);

  return { loss, dx, dhPrev, dWxh, dWhh, dbh };
}
