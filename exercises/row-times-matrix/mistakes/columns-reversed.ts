/**
 * The outputs are right, but they stand in **reversed** order.
 *
 * Output $j$ belongs to column $j$. Add each new output at the end of the row.
 */
export function rowTimesMatrix(x: Vector, W: Matrix): Vector {
  const y: Vector = [];
  for (let j = 0; j < W[0].length; j++) {
    let sum = 0;
    for (let i = 0; i < x.length; i++) sum += x[i] * W[i][j];
    y.unshift(sum);
  }
  return y;
}
