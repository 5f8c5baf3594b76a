/**
 * The $\tanh$ comes too early: you squash the two products and add the bias **afterwards**. The result can then leave
 * the range from $-1$ to $1$.
 *
 * The bias is part of what the $\tanh$ sees. Look at where its bracket closes.
 */
export function rnnStep(x: Vector, hPrev: Vector, Wxh: Matrix, Whh: Matrix, bh: Vector): Vector {
  return bh.map((bias, j) => Math.tanh(times(x, Wxh, j) + times(hPrev, Whh, j)) + bias);
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
