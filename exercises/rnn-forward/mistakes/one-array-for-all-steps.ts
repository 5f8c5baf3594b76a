/**
 * All rows of your result are equal, and equal to the **last** state. You keep one array, write each new state into
 * it, and put that same array into the list $T$ times; what you see is $T$ views of one row.
 *
 * Make a new array at each step, or put a copy into the list.
 */
export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const states: Matrix = [];
  const h: Vector = [...h0];
  for (const x of X) {
    const next = bh.map((bias, j) => Math.tanh(times(x, Wxh, j) + times(h, Whh, j) + bias));
    next.forEach((entry, j) => (h[j] = entry));
    states.push(h);
  }
  return states;
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
