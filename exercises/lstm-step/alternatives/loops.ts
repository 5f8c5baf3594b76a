export function lstmStep(x: Vector, hPrev: Vector, cPrev: Vector, W: LstmWeights): LstmState {
  const H = hPrev.length;
  const h: Vector = [];
  const c: Vector = [];
  for (let j = 0; j < H; j++) {
    let ai = W.bi[j];
    let af = W.bf[j];
    let ag = W.bg[j];
    let ao = W.bo[j];
    for (let k = 0; k < x.length; k++) {
      ai += x[k] * W.Wxi[k][j];
      af += x[k] * W.Wxf[k][j];
      ag += x[k] * W.Wxg[k][j];
      ao += x[k] * W.Wxo[k][j];
    }
    for (let k = 0; k < H; k++) {
      ai += hPrev[k] * W.Whi[k][j];
      af += hPrev[k] * W.Whf[k][j];
      ag += hPrev[k] * W.Whg[k][j];
      ao += hPrev[k] * W.Who[k][j];
    }
    const memory = cPrev[j] / (1 + Math.exp(-af)) + Math.tanh(ag) / (1 + Math.exp(-ai));
    c.push(memory);
    h.push(Math.tanh(memory) / (1 + Math.exp(-ao)));
  }
  return { h, c };
}
