/**
 * The outputs are right, but what you return as `h` are the sums **before** the bend. You must have computed the bent
 * ones, since the outputs come from them.
 *
 * The hidden units are what the next layer sees. Return those.
 */
export function mlpForward(x: Vector, W1: Matrix, b1: Vector, W2: Matrix, b2: Vector): MlpOutputs {
  const a = b1.map((bias, j) => times(x, W1, j) + bias);
  const h = a.map(Math.tanh);
  const y = b2.map((bias, k) => times(h, W2, k) + bias);
  return { h: a, y };
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
