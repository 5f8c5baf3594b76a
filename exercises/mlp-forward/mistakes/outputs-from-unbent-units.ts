/**
 * The `h` that you return is right, but the outputs were made from the sums **before** the $\tanh$. The bend is shown
 * and then not used.
 *
 * Let the second layer read the same numbers that you return as `h`.
 */
export function mlpForward(x: Vector, W1: Matrix, b1: Vector, W2: Matrix, b2: Vector): MlpOutputs {
  const a = b1.map((bias, j) => times(x, W1, j) + bias);
  const y = b2.map((bias, k) => times(a, W2, k) + bias);
  return { h: a.map(Math.tanh), y };
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
