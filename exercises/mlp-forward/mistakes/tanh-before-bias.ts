/**
 * The $\tanh$ of the hidden layer comes too early: you bend the product and add $b_1$ **afterwards**. A hidden unit
 * can then leave the range from $-1$ to $1$.
 *
 * The bias is part of what the $\tanh$ sees. Look at where its bracket closes.
 */
export function mlpForward(x: Vector, W1: Matrix, b1: Vector, W2: Matrix, b2: Vector): MlpOutputs {
  const h = b1.map((bias, j) => Math.tanh(times(x, W1, j)) + bias);
  const y = b2.map((bias, k) => times(h, W2, k) + bias);
  return { h, y };
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
