export function momentumStep(W: Matrix, V: Matrix, G: Matrix, learningRate: number, momentum: number): MomentumState {
  const columns = W[0].length;
  const w = Float64Array.from(W.flat());
  const v = Float64Array.from(V.flat());
  G.flat().forEach((g, k) => {
    v[k] = momentum * v[k] + g;
    w[k] -= learningRate * v[k];
  });
  const rows = (flat: Float64Array) => W.map((_, i) => Array.from(flat.subarray(i * columns, (i + 1) * columns)));
  return { W: rows(w), V: rows(v) };
}
