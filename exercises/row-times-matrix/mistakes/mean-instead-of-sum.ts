/**
 * Your outputs are the right ones divided by the number of inputs $n$: a **mean** where the product has a **sum**.
 *
 * Leave out the division. How large the outputs become is a matter for the weights.
 */
export function rowTimesMatrix(x: Vector, W: Matrix): Vector {
  const y: Vector = [];
  for (let j = 0; j < W[0].length; j++) {
    let sum = 0;
    for (let i = 0; i < x.length; i++) sum += x[i] * W[i][j];
    y.push(sum / x.length);
  }
  return y;
}
