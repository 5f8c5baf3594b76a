export function gruBackward(X: Matrix, h0: Vector, W: GruWeights, dH: Matrix): GruGradients {
  const T = X.length;
  const E = X[0].length;
  const H = h0.length;
  const states: Matrix = [h0];
  const r: Matrix = [];
  const z: Matrix = [];
  const n: Matrix = [];
  let loss = 0;
  for (let t = 0; t < T; t++) {
    const old = states[t];
    r.push([]);
    z.push([]);
    n.push([]);
    for (let j = 0; j < H; j++) {
      let ar = W.br[j];
      let az = W.bz[j];
      for (let e = 0; e < E; e++) {
        ar += X[t][e] * W.Wxr[e][j];
        az += X[t][e] * W.Wxz[e][j];
      }
      for (let u = 0; u < H; u++) {
        ar += old[u] * W.Whr[u][j];
        az += old[u] * W.Whz[u][j];
      }
      r[t].push(1 / (1 + Math.exp(-ar)));
      z[t].push(1 / (1 + Math.exp(-az)));
    }
    const h: Vector = [];
    for (let j = 0; j < H; j++) {
      let an = W.bn[j];
      for (let e = 0; e < E; e++) an += X[t][e] * W.Wxn[e][j];
      for (let u = 0; u < H; u++) an += r[t][u] * old[u] * W.Whn[u][j];
      n[t].push(Math.tanh(an));
      h.push((1 - z[t][j]) * n[t][j] + z[t][j] * old[j]);
      loss += dH[t][j] * h[j];
    }
    states.push(h);
  }

  const dStates = zeros(T, H);
  const dX = zeros(T, E);
  const dW: GruWeights = {
    ...{ Wxr: zeros(E, H), Wxz: zeros(E, H), Wxn: zeros(E, H) },
    ...{ Whr: zeros(H, H), Whz: zeros(H, H), Whn: zeros(H, H) },
    ...{ br: zeros(1, H)[0], bz: zeros(1, H)[0], bn: zeros(1, H)[0] },
  };
  let dh: Vector = zeros(1, H)[0];
  for (let t = T - 1; t >= 0; t--) {
    const old = states[t];
    const back: Vector = zeros(1, H)[0];
    const dan: Vector = [];
    const daz: Vector = [];
    for (let j = 0; j < H; j++) {
      const d = dh[j] + dH[t][j];
      dStates[t][j] = d;
      dan.push(d * (1 - z[t][j]) * (1 - n[t][j] ** 2));
      daz.push(d * (old[j] - n[t][j]) * z[t][j] * (1 - z[t][j]));
      back[j] += d * z[t][j];
    }
    const dar: Vector = [];
    for (let u = 0; u < H; u++) {
      let dk = 0;
      for (let j = 0; j < H; j++) dk += dan[j] * W.Whn[u][j];
      back[u] += dk * r[t][u];
      dar.push(dk * old[u] * r[t][u] * (1 - r[t][u]));
    }
    for (let j = 0; j < H; j++) {
      dW.br[j] += dar[j];
      dW.bz[j] += daz[j];
      dW.bn[j] += dan[j];
      for (let e = 0; e < E; e++) {
        dW.Wxr[e][j] += X[t][e] * dar[j];
        dW.Wxz[e][j] += X[t][e] * daz[j];
        dW.Wxn[e][j] += X[t][e] * dan[j];
        dX[t][e] += dar[j] * W.Wxr[e][j] + daz[j] * W.Wxz[e][j] + dan[j] * W.Wxn[e][j];
      }
      for (let u = 0; u < H; u++) {
        dW.Whr[u][j] += old[u] * dar[j];
        dW.Whz[u][j] += old[u] * daz[j];
        dW.Whn[u][j] += r[t][u] * old[u] * dan[j];
        back[u] += dar[j] * W.Whr[u][j] + daz[j] * W.Whz[u][j];
      }
    }
    dh = back;
  }
  return { loss, dX, dW, dh0: dh, dStates };
}

function zeros(rows: number, columns: number): Matrix {
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
}
