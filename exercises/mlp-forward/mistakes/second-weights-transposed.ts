/**
 * The hidden units are right, but $W_2$ is used **transposed**: the sum for output $k$ walks along row $k$ of `W2`.
 *
 * Rows of `W2` belong to hidden units and columns to outputs. Look at the order of the two indices where you multiply
 * by `h`.
 */
export function mlpForward(x: Vector, W1: Matrix, b1: Vector, W2: Matrix, b2: Vector): MlpOutputs {
  const h = b1.map((bias, j) => Math.tanh(times(x, W1, j) + bias));
  const y = b2.map((bias, k) => timesTransposed(h, W2, k) + bias);
  return { h, y };
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}

// A missing entry counts as zero, so that this also runs where the shapes do not allow the transposed product.
function timesTransposed(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * (W[j]?.[i] ?? 0), 0);
}
