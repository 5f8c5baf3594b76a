/**
 * The sequence is read from its **last** input to its first: your first row is what the network makes of the last
 * word.
 *
 * A recurrent network reads in order. It is on the way back, with gradients, that the loop runs the other way.
 */
export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const states: Matrix = [];
  let h: Vector = h0;
  for (const x of X.toReversed()) {
    h = bh.map((bias, j) => Math.tanh(times(x, Wxh, j) + times(h, Whh, j) + bias));
    states.push(h);
  }
  return states;
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
