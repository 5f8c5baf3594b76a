/**
 * The old state is added as it is, without its weights. Each hidden unit then remembers only itself, while the
 * equation lets every old unit speak to every new one.
 *
 * Where you add `hPrev`, the equation has the product $h_{t-1} W_{hh}$.
 */
export function rnnStep(x: Vector, hPrev: Vector, Wxh: Matrix, Whh: Matrix, bh: Vector): Vector {
  return bh.map((bias, j) => Math.tanh(times(x, Wxh, j) + hPrev[j] + bias));
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
