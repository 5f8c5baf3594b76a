/**
 * The old state does not reach your result: these are the values without the term $h_{t-1} W_{hh}$. The first word
 * still comes out right, because $h_0$ is zero; from the second word on, the network has forgotten everything before.
 *
 * Let `hPrev` pass through its own weights and join the sum inside the $\tanh$.
 */
export function rnnStep(x: Vector, hPrev: Vector, Wxh: Matrix, Whh: Matrix, bh: Vector): Vector {
  return bh.map((bias, j) => Math.tanh(times(x, Wxh, j) + bias));
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
