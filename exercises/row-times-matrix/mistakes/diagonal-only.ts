/**
 * Output $j$ hears only input $j$: you use the entries $W_{jj}$ on the diagonal and no others.
 *
 * Multiplying entry by entry belongs to two rows of equal length. In a product with a matrix, every output is a sum
 * over **all** inputs.
 */
export function rowTimesMatrix(x: Vector, W: Matrix): Vector {
  const y: Vector = [];
  for (let j = 0; j < W[0].length; j++) {
    let sum = 0;
    sum += (x[j] ?? 0) * (W[j]?.[j] ?? 0);
    y.push(sum);
  }
  return y;
}
