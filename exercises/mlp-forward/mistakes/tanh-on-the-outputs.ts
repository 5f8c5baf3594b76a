/**
 * The hidden units are right, but the outputs have been bent as well: these are the values of $\tanh(y)$.
 *
 * Only the hidden layer bends. The outputs must be able to reach any number, also those beyond 1.
 */
export function mlpForward(x: Vector, W1: Matrix, b1: Vector, W2: Matrix, b2: Vector): MlpOutputs {
  const h = b1.map((bias, j) => Math.tanh(times(x, W1, j) + bias));
  const y = b2.map((bias, k) => Math.tanh(times(h, W2, k) + bias));
  return { h, y };
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
