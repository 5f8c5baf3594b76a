/**
 * Both weight matrices are used **transposed**: your sums walk along their rows. With vectors written as columns that
 * would be right, and the matrices in such books are ours turned over.
 *
 * Here a vector is a row and stands to the left of the matrix, so unit $j$ collects down **column** $j$. Check which
 * of the two indices of `W1` and `W2` runs in your sums.
 */
export function mlpForward(x: Vector, W1: Matrix, b1: Vector, W2: Matrix, b2: Vector): MlpOutputs {
  const h = b1.map((bias, j) => Math.tanh(timesTransposed(x, W1, j) + bias));
  const y = b2.map((bias, k) => timesTransposed(h, W2, k) + bias);
  return { h, y };
}

// A missing entry counts as zero, so that this also runs where the shapes do not allow the transposed product.
function timesTransposed(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * (W[j]?.[i] ?? 0), 0);
}
