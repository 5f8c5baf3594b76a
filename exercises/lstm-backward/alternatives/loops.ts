export function lstmBackward(X: Matrix, h0: Vector, c0: Vector, W: LstmWeights, dH: Matrix): LstmGradients {
  const T = X.length;
  const E = X[0].length;
  const H = h0.length;
  const names = ["i", "f", "g", "o"] as const;
  const Wx = [W.Wxi, W.Wxf, W.Wxg, W.Wxo];
  const Wh = [W.Whi, W.Whf, W.Whg, W.Who];
  const bias = [W.bi, W.bf, W.bg, W.bo];
  const hs: Matrix = [h0];
  const cs: Matrix = [c0];
  // gates[t][k][j]: gate k of unit j at step t.
  const gates: number[][][] = [];
  let loss = 0;
  for (let t = 0; t < T; t++) {
    const now = names.map((name, k) => {
      const out: Vector = [];
      for (let j = 0; j < H; j++) {
        let a = bias[k][j];
        for (let e = 0; e < E; e++) a += X[t][e] * Wx[k][e][j];
        for (let u = 0; u < H; u++) a += hs[t][u] * Wh[k][u][j];
        out.push(name === "g" ? Math.tanh(a) : 1 / (1 + Math.exp(-a)));
      }
      return out;
    });
    const c: Vector = [];
    const h: Vector = [];
    for (let j = 0; j < H; j++) {
      c.push(now[1][j] * cs[t][j] + now[0][j] * now[2][j]);
      h.push(now[3][j] * Math.tanh(c[j]));
      loss += dH[t][j] * h[j];
    }
    gates.push(now);
    cs.push(c);
    hs.push(h);
  }

  const dStates = zeros(T, H);
  const dX = zeros(T, E);
  const dWx = names.map(() => zeros(E, H));
  const dWh = names.map(() => zeros(H, H));
  const db = names.map(() => zeros(1, H)[0]);
  let dh: Vector = zeros(1, H)[0];
  let dc: Vector = zeros(1, H)[0];
  for (let t = T - 1; t >= 0; t--) {
    const [i, f, g, o] = gates[t];
    const nextDh: Vector = zeros(1, H)[0];
    const nextDc: Vector = [];
    for (let j = 0; j < H; j++) {
      const s = Math.tanh(cs[t + 1][j]);
      const whole = dh[j] + dH[t][j];
      dStates[t][j] = whole;
      const memory = dc[j] + whole * o[j] * (1 - s * s);
      const da = [
        memory * g[j] * i[j] * (1 - i[j]),
        memory * cs[t][j] * f[j] * (1 - f[j]),
        memory * i[j] * (1 - g[j] * g[j]),
        whole * s * o[j] * (1 - o[j]),
      ];
      nextDc.push(memory * f[j]);
      for (let k = 0; k < 4; k++) {
        db[k][j] += da[k];
        for (let e = 0; e < E; e++) {
          dWx[k][e][j] += X[t][e] * da[k];
          dX[t][e] += da[k] * Wx[k][e][j];
        }
        for (let u = 0; u < H; u++) {
          dWh[k][u][j] += hs[t][u] * da[k];
          nextDh[u] += da[k] * Wh[k][u][j];
        }
      }
    }
    dh = nextDh;
    dc = nextDc;
  }
  const dW = {
    ...{ Wxi: dWx[0], Wxf: dWx[1], Wxg: dWx[2], Wxo: dWx[3] },
    ...{ Whi: dWh[0], Whf: dWh[1], Whg: dWh[2], Who: dWh[3] },
    ...{ bi: db[0], bf: db[1], bg: db[2], bo: db[3] },
  };
  return { loss, dX, dW, dh0: dh, dc0: dc, dStates };
}

function zeros(rows: number, columns: number): Matrix {
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
}
