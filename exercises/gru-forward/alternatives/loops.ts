export function gruForward(X: Matrix, h0: Vector, W: GruWeights): Matrix {
  const units = h0.length;
  const H: Matrix = [];
  let h = h0;
  for (let t = 0; t < X.length; t++) {
    const r: Vector = [];
    const z: Vector = [];
    for (let j = 0; j < units; j++) {
      let ar = W.br[j];
      let az = W.bz[j];
      for (let e = 0; e < X[t].length; e++) {
        ar += X[t][e] * W.Wxr[e][j];
        az += X[t][e] * W.Wxz[e][j];
      }
      for (let u = 0; u < units; u++) {
        ar += h[u] * W.Whr[u][j];
        az += h[u] * W.Whz[u][j];
      }
      r.push(1 / (1 + Math.exp(-ar)));
      z.push(1 / (1 + Math.exp(-az)));
    }
    const next: Vector = [];
    for (let j = 0; j < units; j++) {
      let an = W.bn[j];
      for (let e = 0; e < X[t].length; e++) an += X[t][e] * W.Wxn[e][j];
      for (let u = 0; u < units; u++) an += r[u] * h[u] * W.Whn[u][j];
      next.push((1 - z[j]) * Math.tanh(an) + z[j] * h[j]);
    }
    h = next;
    H.push(h);
  }
  return H;
}
