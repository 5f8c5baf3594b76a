/**
 * The `h` that you return is right, but the outputs were made from $\tanh(h)$: on its way into the second layer the
 * hidden row is bent a **second** time.
 *
 * Find the two places that apply `Math.tanh`, and keep the one that makes `h`.
 */
export function mlpForward(x: Vector, W1: Matrix, b1: Vector, W2: Matrix, b2: Vector): MlpOutputs {
  const h = b1.map((bias, j) => Math.tanh(times(x, W1, j) + bias));
  const y = b2.map((bias, k) => times(h.map(Math.tanh), W2, k) + bias);
  return { h, y };
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
