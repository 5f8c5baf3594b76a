/**
 * Your states are rounded to two digits before they are handed on. On paper that keeps a line short; in a program the
 * error enters the next step, and the one after that.
 *
 * Keep all digits, and round only what you print.
 */
export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const states: Matrix = [];
  let h: Vector = h0;
  for (const x of X) {
    h = bh.map((bias, j) => round(Math.tanh(times(x, Wxh, j) + times(h, Whh, j) + bias)));
    states.push(h);
  }
  return states;
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}

function round(entry: number): number {
  return Math.round(entry * 100) / 100;
}
