/**
 * The states do not depend on each other at all: these are the values without the term $h_{t-1} W_{hh}$, not even
 * $h_0$ is felt. A network like this one sees a bag of single words.
 *
 * The state before the step passes through its own weights and joins the sum inside the $\tanh$.
 */
export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const states: Matrix = [];
  let h: Vector = h0;
  for (const x of X) {
    h = bh.map((bias, j) => Math.tanh(times(x, Wxh, j) + bias));
    states.push(h);
  }
  return states;
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
