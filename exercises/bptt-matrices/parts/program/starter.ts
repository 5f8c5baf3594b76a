/**
 * Loss and gradients of h_t = tanh(x_t Wxh + h_{t-1} Whh + bh) over a sequence, with the loss ½ Σ |h_t - y_t|².
 *
 * X [T, E], Y [T, H], Wxh [E, H], Whh [H, H], bh [H], h0 [H].
 */
export function bptt(X: Matrix, Y: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): LossAndGradients {
  const loss = 0;
  const dWxh = zeros(Wxh.length, bh.length);
  const dWhh = zeros(bh.length, bh.length);
  const dbh: Vector = bh.map(() => 0);

  // 1. Forward: compute every state, keep it, and add up the loss.

  // 2. Backward: from the last step to the first, with the recurrence for ∂L/∂h_t.

  return { loss, dWxh, dWhh, dbh };
}

function zeros(rows: number, columns: number): Matrix {
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
}
