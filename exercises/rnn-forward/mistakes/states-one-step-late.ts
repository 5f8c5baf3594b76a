/**
 * Each row holds the state **before** its step: the list begins with $h_0$, and $h_T$ is missing from its end. The
 * values themselves are right, but every one of them stands one row too low.
 *
 * Look at the order of two lines: take the step first, then keep what it has made.
 */
export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const states: Matrix = [];
  let h: Vector = h0;
  for (const x of X) {
    states.push(h);
    h = bh.map((bias, j) => Math.tanh(times(x, Wxh, j) + times(h, Whh, j) + bias));
  }
  return states;
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
