/**
 * The input's share is right, but $W_{hh}$ is used **transposed**. This matrix is square, so no shape complains, and
 * on the first word it does not even show, because $h_0$ is zero.
 *
 * In `Whh` the row says which **old** unit a weight comes from and the column which **new** unit it goes to. Look at
 * the order of the two indices where you multiply by `hPrev`.
 */
export function rnnStep(x: Vector, hPrev: Vector, Wxh: Matrix, Whh: Matrix, bh: Vector): Vector {
  return bh.map((bias, j) => Math.tanh(times(x, Wxh, j) + timesTransposed(hPrev, Whh, j) + bias));
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}

// A missing entry counts as zero, so that this also runs where the shapes do not allow the transposed product.
function timesTransposed(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * (W[j]?.[i] ?? 0), 0);
}
