/**
 * The states are right, but they stand in **reversed** order, the last one first.
 *
 * Row $t$ of the result belongs to row $t$ of `X`. Add each new state at the end of the list.
 */
export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const states: Matrix = [];
  let h: Vector = h0;
  for (const x of X) {
    h = bh.map((bias, j) => Math.tanh(times(x, Wxh, j) + times(h, Whh, j) + bias));
    states.unshift(h);
  }
  return states;
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
