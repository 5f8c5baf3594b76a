/**
 * The hidden units are the $\tanh$ of the bare product: the bias $b_1$ is missing. Without it every detector has its
 * threshold at zero, and an input of zeros can say nothing.
 *
 * Add `b1` to the product **before** the bend.
 */
export function mlpForward(x: Vector, W1: Matrix, b1: Vector, W2: Matrix, b2: Vector): MlpOutputs {
  const h = b1.map((_, j) => Math.tanh(times(x, W1, j)));
  const y = b2.map((bias, k) => times(h, W2, k) + bias);
  return { h, y };
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
