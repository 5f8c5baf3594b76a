/**
 * One layer at every position: z_t = [x_t, h_{t-1}], h_t = tanh(z_t W + b), with the loss L = Σ_j g_j h_{T,j}.
 *
 * X [T, E], W [E + H, H], b [H], h0 [H], g [H].
 */
export function sharedLayer(X: Matrix, W: Matrix, b: Vector, h0: Vector, g: Vector): SharedLayer {
  const states: Matrix = X.map(() => b.map(() => 0));
  const loss = 0;
  const shares: Matrix[] = X.map(() => zeros(W.length, b.length));
  const dW = zeros(W.length, b.length);
  const db: Vector = b.map(() => 0);

  // 1. Forward: at each position, which row does the layer receive? Keep it, and keep the state.

  // 2. Backward: from the last position to the first, as if each had weights of its own.

  // 3. But they are the same weights.

  return { states, loss, shares, dW, db };
}

function zeros(rows: number, columns: number): Matrix {
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
}
