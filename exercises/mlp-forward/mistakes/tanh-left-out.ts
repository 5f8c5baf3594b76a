/**
 * The sums of the hidden layer are right but not bent: the $\tanh$ is missing. Two layers without a bend between them
 * are no more than one, whatever their weights.
 *
 * Apply `Math.tanh` to each entry of $x W_1 + b_1$.
 */
export function mlpForward(x: Vector, W1: Matrix, b1: Vector, W2: Matrix, b2: Vector): MlpOutputs {
  const h = b1.map((bias, j) => times(x, W1, j) + bias);
  const y = b2.map((bias, k) => times(h, W2, k) + bias);
  return { h, y };
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
