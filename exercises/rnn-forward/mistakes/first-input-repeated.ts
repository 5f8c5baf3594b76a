/**
 * The state is handed on as it should be, but every step reads the **first** input again. Your network hears the first
 * word of the sentence $T$ times.
 *
 * Step $t$ reads row $t$ of `X`. Look at the index of `X` inside the loop.
 */
export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const states: Matrix = [];
  let h: Vector = h0;
  for (const _ of X) {
    h = bh.map((bias, j) => Math.tanh(times(X[0], Wxh, j) + times(h, Whh, j) + bias));
    states.push(h);
  }
  return states;
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
