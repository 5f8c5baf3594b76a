export function decoderStep(y: Vector, sPrev: Vector, context: Vector, W: DecoderWeights): DecoderStep {
  const H = W.bh.length;
  const V = W.bo.length;
  const s: Vector = [];
  for (let j = 0; j < H; j++) {
    let a = W.bh[j];
    for (let i = 0; i < y.length; i++) a += y[i] * W.Wxh[i][j];
    for (let i = 0; i < H; i++) a += sPrev[i] * W.Whh[i][j] + context[i] * W.Wch[i][j];
    s.push(Math.tanh(a));
  }
  const logits: Vector = [];
  for (let v = 0; v < V; v++) {
    let z = W.bo[v];
    for (let j = 0; j < H; j++) z += s[j] * W.Wo[j][v];
    logits.push(z);
  }
  return { s, logits };
}
