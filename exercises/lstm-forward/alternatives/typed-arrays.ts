export function lstmForward(X: Matrix, h0: Vector, c0: Vector, W: LstmWeights): LstmStates {
  const H: Matrix = [];
  const C: Matrix = [];
  const h = Float64Array.from(h0);
  const c = Float64Array.from(c0);
  const units = h.length;
  for (const x of X) {
    const line = (Wx: Matrix, Wh: Matrix, b: Vector): Float64Array => {
      const a = Float64Array.from(b);
      for (let j = 0; j < units; j++) {
        for (let k = 0; k < x.length; k++) a[j] += x[k] * Wx[k][j];
        for (let k = 0; k < units; k++) a[j] += h[k] * Wh[k][j];
      }
      return a;
    };
    // All four lines see the old h, so it is overwritten only after them.
    const i = line(W.Wxi, W.Whi, W.bi);
    const f = line(W.Wxf, W.Whf, W.bf);
    const g = line(W.Wxg, W.Whg, W.bg);
    const o = line(W.Wxo, W.Who, W.bo);
    for (let j = 0; j < units; j++) {
      c[j] = c[j] / (1 + Math.exp(-f[j])) + Math.tanh(g[j]) / (1 + Math.exp(-i[j]));
      h[j] = Math.tanh(c[j]) / (1 + Math.exp(-o[j]));
    }
    H.push(Array.from(h));
    C.push(Array.from(c));
  }
  return { H, C };
}
