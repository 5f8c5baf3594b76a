/**
 * Negative sums of the hidden layer have become 0 and positive ones are kept as they are: that is the rectifier, ReLU,
 * and not $\tanh$.
 *
 * Both are used in practice. The equation here has $\tanh$, in code `Math.tanh`.
 */
export function mlpForward(x: Vector, W1: Matrix, b1: Vector, W2: Matrix, b2: Vector): MlpOutputs {
  const h = b1.map((bias, j) => Math.max(0, times(x, W1, j) + bias));
  const y = b2.map((bias, k) => times(h, W2, k) + bias);
  return { h, y };
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
