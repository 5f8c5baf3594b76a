export function decoderStep(y: Vector, sPrev: Vector, context: Vector, W: DecoderWeights): DecoderStep {
  // One long row through one tall matrix is the same as three products.
  const row = Float64Array.from([...y, ...sPrev, ...context, 1]);
  const tall = [...W.Wxh, ...W.Whh, ...W.Wch, W.bh];
  const s = Array.from(product(row, tall), Math.tanh);
  return { s, logits: Array.from(product(Float64Array.from([...s, 1]), [...W.Wo, W.bo])) };
}

function product(row: Float64Array, W: Matrix): Float64Array {
  const sum = new Float64Array(W[0].length);
  W.forEach((weights, i) => weights.forEach((weight, j) => (sum[j] += row[i] * weight)));
  return sum;
}
