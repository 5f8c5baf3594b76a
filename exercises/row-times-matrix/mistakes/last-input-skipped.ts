/**
 * The last input is missing from every sum. The indices of $n$ inputs are $0, \dots, n - 1$.
 *
 * Look at the number at which the inner loop stops.
 */
export function rowTimesMatrix(x: Vector, W: Matrix): Vector {
  const y: Vector = [];
  for (let j = 0; j < W[0].length; j++) {
    let sum = 0;
    for (let i = 0; i < x.length - 1; i++) sum += x[i] * W[i][j];
    y.push(sum);
  }
  return y;
}
