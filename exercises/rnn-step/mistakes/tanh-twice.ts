/**
 * Your values are $\tanh$ of the right answer: the squashing happens **twice**. That is easy to do when a small
 * function already applies it and its caller applies it again.
 *
 * Find the two places and keep one of them.
 */
export function rnnStep(x: Vector, hPrev: Vector, Wxh: Matrix, Whh: Matrix, bh: Vector): Vector {
  return bh.map((bias, j) => Math.tanh(Math.tanh(times(x, Wxh, j) + times(hPrev, Whh, j) + bias)));
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
