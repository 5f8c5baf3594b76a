export function rowTimesMatrix(x: Vector, W: Matrix): Vector {
  const y = new Float64Array(W[0].length);
  for (let i = x.length - 1; i >= 0; i--) {
    for (let j = 0; j < y.length; j++) y[j] += x[i] * W[i][j];
  }
  return Array.from(y);
}
