/**
 * The sum is right, but it goes through the sigmoid $\sigma(a) = 1 / (1 + e^{-a})$ instead of $\tanh$. All your
 * states lie between 0 and 1, so no unit can ever speak against another.
 *
 * This cell bends with $\tanh$, which reaches from $-1$ to $1$. The sigmoid comes back later, in gates.
 */
export function rnnStep(x: Vector, hPrev: Vector, Wxh: Matrix, Whh: Matrix, bh: Vector): Vector {
  return bh.map((bias, j) => sigmoid(times(x, Wxh, j) + times(hPrev, Whh, j) + bias));
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}

function sigmoid(a: number): number {
  return 1 / (1 + Math.exp(-a));
}
