export function gruStep(x: Vector, hPrev: Vector, W: GruWeights): Vector {
  const h: Vector = [];
  for (let j = 0; j < hPrev.length; j++) {
    let ar = W.br[j];
    let az = W.bz[j];
    let an = W.bn[j];
    let p = W.bhn[j];
    for (let e = 0; e < x.length; e++) {
      ar += x[e] * W.Wxr[e][j];
      az += x[e] * W.Wxz[e][j];
      an += x[e] * W.Wxn[e][j];
    }
    for (let u = 0; u < hPrev.length; u++) {
      ar += hPrev[u] * W.Whr[u][j];
      az += hPrev[u] * W.Whz[u][j];
      p += hPrev[u] * W.Whn[u][j];
    }
    const z = 1 / (1 + Math.exp(-az));
    const n = Math.tanh(an + p / (1 + Math.exp(-ar)));
    h.push(n + z * (hPrev[j] - n));
  }
  return h;
}
