/**
 * The first output is right, and each one after it also contains all outputs before it: the sum goes on from column to
 * column without going back to zero.
 *
 * Every output has a sum of its own. Look at where yours is set to 0.
 */
export function rowTimesMatrix(x: Vector, W: Matrix): Vector {
  const y: Vector = [];
  let sum = 0;
  for (let j = 0; j < W[0].length; j++) {
    for (let i = 0; i < x.length; i++) sum += x[i] * W[i][j];
    y.push(sum);
  }
  return y;
}
