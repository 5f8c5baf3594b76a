/**
 * The states are right, but the list begins with $h_0$ and so has one row too many. $h_0$ was given to you; no input
 * has made it.
 *
 * Row 0 of the result belongs to row 0 of `X`, and is $h_1$.
 */
export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const states: Matrix = [h0];
  let h: Vector = h0;
  for (const x of X) {
    h = bh.map((bias, j) => Math.tanh(times(x, Wxh, j) + times(h, Whh, j) + bias));
    states.push(h);
  }
  return states;
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
