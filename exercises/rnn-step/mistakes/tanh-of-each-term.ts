/**
 * You squash the input's share and the old state's share **separately** and add the results. $\tanh(a) + \tanh(b)$ is
 * not $\tanh(a + b)$, and it can reach as far as $\pm 2$.
 *
 * Add everything first, then apply $\tanh$ once.
 */
export function rnnStep(x: Vector, hPrev: Vector, Wxh: Matrix, Whh: Matrix, bh: Vector): Vector {
  return bh.map((bias, j) => Math.tanh(times(x, Wxh, j)) + Math.tanh(times(hPrev, Whh, j) + bias));
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
