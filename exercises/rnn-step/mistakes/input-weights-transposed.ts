/**
 * The old state's share is right, but $W_{xh}$ is used **transposed**: the sum for hidden unit $j$ walks along row
 * $j$ of `Wxh`.
 *
 * Rows of `Wxh` belong to inputs and columns to hidden units. Look at the order of the two indices where you multiply
 * by `x`.
 */
export function rnnStep(x: Vector, hPrev: Vector, Wxh: Matrix, Whh: Matrix, bh: Vector): Vector {
  return bh.map((bias, j) => Math.tanh(timesTransposed(x, Wxh, j) + times(hPrev, Whh, j) + bias));
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}

// A missing entry counts as zero, so that this also runs where the shapes do not allow the transposed product.
function timesTransposed(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * (W[j]?.[i] ?? 0), 0);
}
