/**
 * Each output holds a single product, that of the **last** input: every product replaces the one before it.
 *
 * An output hears all inputs. Add to what is there instead of assigning anew.
 */
export function rowTimesMatrix(x: Vector, W: Matrix): Vector {
  const y: Vector = [];
  for (let j = 0; j < W[0].length; j++) {
    let sum = 0;
    for (let i = 0; i < x.length; i++) sum = x[i] * W[i][j];
    y.push(sum);
  }
  return y;
}
