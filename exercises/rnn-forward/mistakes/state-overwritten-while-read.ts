/**
 * The new numbers are written over the old state **while it is still being read**. Unit 0 is computed from the whole
 * old state, but unit 1 already meets the new unit 0, and so on; with a single hidden unit nothing of this shows.
 *
 * Finish the new state in an array of its own before the old one goes.
 */
export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const states: Matrix = [];
  const h: Vector = [...h0];
  for (const x of X) {
    bh.forEach((bias, j) => (h[j] = Math.tanh(times(x, Wxh, j) + times(h, Whh, j) + bias)));
    states.push([...h]);
  }
  return states;
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
