/**
 * The hidden units are right, and so is their product with $W_2$, but the bias $b_2$ is missing from the outputs.
 *
 * Each layer has a bias of its own, the last one too.
 */
export function mlpForward(x: Vector, W1: Matrix, b1: Vector, W2: Matrix, b2: Vector): MlpOutputs {
  const h = b1.map((bias, j) => Math.tanh(times(x, W1, j) + bias));
  const y = b2.map((_, k) => times(h, W2, k));
  return { h, y };
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
