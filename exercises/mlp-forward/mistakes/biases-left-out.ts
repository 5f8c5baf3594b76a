/**
 * Both products are right, but neither layer adds its **bias**. A network without biases must answer 0 where all its
 * inputs are 0.
 *
 * Each hidden unit has one bias in `b1`, each output one in `b2`.
 */
export function mlpForward(x: Vector, W1: Matrix, b1: Vector, W2: Matrix, b2: Vector): MlpOutputs {
  const h = b1.map((_, j) => Math.tanh(times(x, W1, j)));
  const y = b2.map((_, k) => times(h, W2, k));
  return { h, y };
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
