/**
 * Both products are right, but the bias $b_h$ is missing from the sum. Without it a hidden unit with no input and no
 * memory can only answer 0.
 *
 * Each hidden unit has one bias of its own, and it belongs inside the $\tanh$ with the two products.
 */
export function rnnStep(x: Vector, hPrev: Vector, Wxh: Matrix, Whh: Matrix, bh: Vector): Vector {
  return bh.map((_, j) => Math.tanh(times(x, Wxh, j) + times(hPrev, Whh, j)));
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
