/**
 * Your numbers are what comes out when both weight matrices are used **transposed**. For “cat” that gives
 * $[0.37, 0.41]$, figures that are found in print too.
 *
 * A vector is a row here and stands to the left of the matrix, so hidden unit $j$ collects down **column** $j$. Check
 * which of the two indices of `Wxh` and `Whh` belongs to what comes in, and which to the hidden unit that you are
 * computing.
 */
export function rnnStep(x: Vector, hPrev: Vector, Wxh: Matrix, Whh: Matrix, bh: Vector): Vector {
  return bh.map((bias, j) => Math.tanh(timesTransposed(x, Wxh, j) + timesTransposed(hPrev, Whh, j) + bias));
}

// A missing entry counts as zero, so that this also runs where the shapes do not allow the transposed product.
function timesTransposed(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * (W[j]?.[i] ?? 0), 0);
}
