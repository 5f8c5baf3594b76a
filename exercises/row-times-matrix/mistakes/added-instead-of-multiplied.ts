/**
 * Input and weight are **added** where the equation multiplies them. A weight of 0 should silence its input; with a
 * sum it does not.
 *
 * Look at the sign between `x[i]` and `W[i][j]`.
 */
export function rowTimesMatrix(x: Vector, W: Matrix): Vector {
  const y: Vector = [];
  for (let j = 0; j < W[0].length; j++) {
    let sum = 0;
    for (let i = 0; i < x.length; i++) sum += x[i] + W[i][j];
    y.push(sum);
  }
  return y;
}
