/**
 * The gradient of the loss by central differences: each weight is moved by step to both sides.
 *
 * X [T, E], Y [T, H], Wxh [E, H], Whh [H, H], bh [H], h0 [H].
 */
export function numericalGradients(
  X: Matrix,
  Y: Matrix,
  Wxh: Matrix,
  Whh: Matrix,
  bh: Vector,
  h0: Vector,
  step: number,
): NumericalGradients {
  const loss = lossOf(X, Y, Wxh, Whh, bh, h0);

  const dWxh: Matrix = Wxh.map((row) => row.map(() => 0));
  const dWhh: Matrix = Whh.map((row) => row.map(() => 0));
  const dbh: Vector = bh.map(() => 0);

  return { loss, dWxh, dWhh, dbh };
}

/** Half the sum of (h_t[j] - y_t[j]) squared, with h_t = tanh(x_t Wxh + h_{t-1} Whh + bh). */
function lossOf(X: Matrix, Y: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): number {
  return 0;
}
