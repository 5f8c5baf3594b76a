/**
 * The first input is missing from every sum. Rows and columns are counted from 0 in code, while the equations of many
 * books begin with 1.
 *
 * Look at the number with which the inner loop begins.
 */
export function rowTimesMatrix(x: Vector, W: Matrix): Vector {
  const y: Vector = [];
  for (let j = 0; j < W[0].length; j++) {
    let sum = 0;
    for (let i = 1; i < x.length; i++) sum += x[i] * W[i][j];
    y.push(sum);
  }
  return y;
}
