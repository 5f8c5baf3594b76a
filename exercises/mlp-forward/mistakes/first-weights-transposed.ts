/**
 * $W_1$ is used **transposed**: the sum for hidden unit $j$ walks along row $j$ of `W1`. Everything after it is off
 * for that reason alone.
 *
 * Rows of `W1` belong to inputs and columns to hidden units. Look at the order of the two indices where you multiply
 * by `x`.
 */
export function mlpForward(x: Vector, W1: Matrix, b1: Vector, W2: Matrix, b2: Vector): MlpOutputs {
  const h = b1.map((bias, j) => Math.tanh(timesTransposed(x, W1, j) + bias));
  const y = b2.map((bias, k) => times(h, W2, k) + bias);
  return { h, y };
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}

// A missing entry counts as zero, so that this also runs where the shapes do not allow the transposed product.
function timesTransposed(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * (W[j]?.[i] ?? 0), 0);
}
