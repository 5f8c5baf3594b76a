/**
 * What you hand on is the sum **before** the $\tanh$. The next step sees $h_{t-1} = \tanh(a_{t-1})$, which is also
 * what stands in row $t - 1$.
 */
export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const H: Matrix = [];
  let h = h0;
  for (const x of X) {
    h = step(x, h);
    H.push(h.map(Math.tanh));
  }
  return H;

  function step(x: Vector, hPrev: Vector): Vector {
    return bh.map((bias, j) => times(x, Wxh, j) + times(hPrev, Whh, j) + bias);
  }
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}
