/**
 * The sum is complete and right, but it is returned as it is: the $\tanh$ around it is missing. Without that bend the
 * state may grow from step to step, and many steps in a row could do no more than a single matrix can.
 *
 * Apply `Math.tanh` to every entry of the sum.
 */
export function rnnStep(x: Vector, hPrev: Vector, Wxh: Matrix, Whh: Matrix, bh: Vector): Vector {
  return bh.map((bias, j) => times(x, Wxh, j) + times(hPrev, Whh, j) + bias);
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
