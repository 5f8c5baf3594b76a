export function adamStep(W: Matrix, M: Matrix, V: Matrix, G: Matrix, step: number, settings: AdamSettings): AdamState {
  const { learningRate, beta1, beta2, epsilon } = settings;
  const columns = W[0].length;
  const [w, m, v] = [W, M, V].map((each) => Float64Array.from(each.flat()));
  G.flat().forEach((g, k) => {
    m[k] += (1 - beta1) * (g - m[k]);
    v[k] += (1 - beta2) * (g * g - v[k]);
    w[k] -= (learningRate * (m[k] / (1 - beta1 ** step))) / (Math.sqrt(v[k] / (1 - beta2 ** step)) + epsilon);
  });
  const rows = (flat: Float64Array) => W.map((_, i) => Array.from(flat.subarray(i * columns, (i + 1) * columns)));
  return { W: rows(w), M: rows(m), V: rows(v) };
}
