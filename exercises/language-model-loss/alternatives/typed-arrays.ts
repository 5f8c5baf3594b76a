export function languageModelLoss(ids: number[], W: LanguageModelWeights): LanguageModel {
  const V = W.by.length;
  const H = W.bh.length;
  const steps = ids.length - 1;
  const logits: Matrix = [];
  let h = new Float64Array(H);
  let loss = 0;
  for (let t = 0; t < steps; t++) {
    const a = Float64Array.from(W.bh);
    W.Emb[ids[t]].forEach((entry, i) => W.Wxh[i].forEach((weight, j) => (a[j] += entry * weight)));
    for (let i = 0; i < H; i++) for (let j = 0; j < H; j++) a[j] += h[i] * W.Whh[i][j];
    h = a.map(Math.tanh);
    const z = Float64Array.from(W.by);
    for (let i = 0; i < H; i++) for (let v = 0; v < V; v++) z[v] += h[i] * W.Why[i][v];
    const most = z.reduce((x, y) => Math.max(x, y));
    loss += (most + Math.log(z.reduce((sum, entry) => sum + Math.exp(entry - most), 0)) - z[ids[t + 1]]) / steps;
    logits.push(Array.from(z));
  }
  return { logits, loss };
}
