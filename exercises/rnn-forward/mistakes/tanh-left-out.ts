/**
 * The sums are right but never bent: the $\tanh$ is missing. Without it nothing keeps the state from growing with each
 * step, and all $T$ steps together could do no more than a single matrix can.
 *
 * Apply `Math.tanh` to each entry before the state is kept and handed on.
 */
export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const states: Matrix = [];
  let h: Vector = h0;
  for (const x of X) {
    h = bh.map((bias, j) => times(x, Wxh, j) + times(h, Whh, j) + bias);
    states.push(h);
  }
  return states;
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
