/**
 * Your sum is rounded to two digits before it goes into the $\tanh$. On paper that is how one keeps a line short; in
 * a program the error travels with the state through every later step.
 *
 * Keep all digits, and round only what you print.
 */
export function rnnStep(x: Vector, hPrev: Vector, Wxh: Matrix, Whh: Matrix, bh: Vector): Vector {
  return bh.map((bias, j) => Math.tanh(round(times(x, Wxh, j) + times(hPrev, Whh, j) + bias)));
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}

function round(a: number): number {
  return Math.round(a * 100) / 100;
}
