/**
 * Both products are right at every step, but the bias $b_h$ is missing from the sum.
 *
 * The bias takes part in **every** step, inside the $\tanh$ with the two products.
 */
export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const states: Matrix = [];
  let h: Vector = h0;
  for (const x of X) {
    h = bh.map((_, j) => Math.tanh(times(x, Wxh, j) + times(h, Whh, j)));
    states.push(h);
  }
  return states;
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
