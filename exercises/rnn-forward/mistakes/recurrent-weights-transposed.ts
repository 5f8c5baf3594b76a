/**
 * The inputs' share is right, but $W_{hh}$ is used **transposed**. This matrix is square, so no shape complains.
 *
 * In `Whh` the row says which **old** unit a weight comes from and the column which **new** unit it goes to. Look at
 * the order of the two indices where you multiply by the state.
 */
export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const states: Matrix = [];
  let h: Vector = h0;
  for (const x of X) {
    h = bh.map((bias, j) => Math.tanh(times(x, Wxh, j) + timesTransposed(h, Whh, j) + bias));
    states.push(h);
  }
  return states;
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}

// A missing entry counts as zero, so that this also runs where the shapes do not allow the transposed product.
function timesTransposed(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * (W[j]?.[i] ?? 0), 0);
}
