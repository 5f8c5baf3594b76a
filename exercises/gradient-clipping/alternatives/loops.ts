export function clipByGlobalNorm(gradients: Gradients, maxNorm: number): Clipped {
  const { dWxh, dWhh, dbh } = gradients;
  let sum = 0;
  for (const matrix of [dWxh, dWhh]) {
    for (const row of matrix) {
      for (const entry of row) sum += entry * entry;
    }
  }
  for (const entry of dbh) sum += entry * entry;
  const norm = Math.sqrt(sum);
  if (norm <= maxNorm) return { norm, gradients };

  const shortMatrix = (matrix: Matrix): Matrix => {
    const result: Matrix = [];
    for (const row of matrix) {
      const short: Vector = [];
      for (const entry of row) short.push((entry * maxNorm) / norm);
      result.push(short);
    }
    return result;
  };
  const shortBias: Vector = [];
  for (const entry of dbh) shortBias.push((entry * maxNorm) / norm);
  return { norm, gradients: { dWxh: shortMatrix(dWxh), dWhh: shortMatrix(dWhh), dbh: shortBias } };
}
