/**
 * A whole sequence through the recurrent cell.
 *
 * X [T, E], Wxh [E, H], Whh [H, H], bh [H], h0 [H]. Returns the states after each step, [T, H].
 */
export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const H: Matrix = [];
  let h = h0;
  for (const x of X) {
    // One step: x and the old h give the new h. Then keep it.
  }
  return H;
}
