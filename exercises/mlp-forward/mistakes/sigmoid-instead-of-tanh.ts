/**
 * The hidden layer's sums go through the sigmoid $\sigma(a) = 1 / (1 + e^{-a})$ instead of $\tanh$. All your hidden
 * units lie between 0 and 1.
 *
 * Many networks are built in that way, but this one bends with $\tanh$, which reaches from $-1$ to $1$.
 */
export function mlpForward(x: Vector, W1: Matrix, b1: Vector, W2: Matrix, b2: Vector): MlpOutputs {
  const h = b1.map((bias, j) => sigmoid(times(x, W1, j) + bias));
  const y = b2.map((bias, k) => times(h, W2, k) + bias);
  return { h, y };
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}

function sigmoid(a: number): number {
  return 1 / (1 + Math.exp(-a));
}
