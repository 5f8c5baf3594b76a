/**
 * Your walk starts from zeros instead of from `h0`. For “cat sat here” that is the same, but a sequence may well begin
 * with something to remember, and then every state differs, the first one most of all.
 *
 * Let the state begin as the given `h0`.
 */
export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const states: Matrix = [];
  let h: Vector = h0.map(() => 0);
  for (const x of X) {
    h = bh.map((bias, j) => Math.tanh(times(x, Wxh, j) + times(h, Whh, j) + bias));
    states.push(h);
  }
  return states;
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
