export function mlpForward(x: Vector, W1: Matrix, b1: Vector, W2: Matrix, b2: Vector): MlpOutputs {
  const h = layer(Float64Array.from(x), W1, b1).map(Math.tanh);
  return { h: Array.from(h), y: Array.from(layer(h, W2, b2)) };
}

/** Row after row, as the matrix lies in memory: each input hands its share to all sums. */
function layer(x: Float64Array, W: Matrix, b: Vector): Float64Array {
  const sums = new Float64Array(b.length);
  x.forEach((entry, i) => sums.forEach((_, j) => (sums[j] += entry * W[i][j])));
  return sums.map((sum, j) => sum + b[j]);
}
