/**
 * The rows you return went through the $\tanh$, but what you hand to the next step did not: it receives the bare sum
 * $a_{t-1}$. So the first row is right and the others are not.
 *
 * The state that is kept and the state that is handed on are the same $h_t$. Bend once, then use the result for both.
 */
export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const states: Matrix = [];
  let h: Vector = h0;
  for (const x of X) {
    h = bh.map((bias, j) => times(x, Wxh, j) + times(h, Whh, j) + bias);
    states.push(h.map(Math.tanh));
  }
  return states;
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
