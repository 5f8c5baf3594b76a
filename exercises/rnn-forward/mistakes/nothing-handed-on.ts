/**
 * Every step starts from $h_0$ again. The first row is right; from the second on, the network knows only the word in
 * front of it and has forgotten all the others.
 *
 * What step $t$ makes, step $t + 1$ must receive. Look at which state your product with `Whh` reads, and whether
 * anything ever replaces it.
 */
export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const states: Matrix = [];
  let h: Vector = h0;
  for (const x of X) {
    h = bh.map((bias, j) => Math.tanh(times(x, Wxh, j) + times(h0, Whh, j) + bias));
    states.push(h);
  }
  return states;
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
