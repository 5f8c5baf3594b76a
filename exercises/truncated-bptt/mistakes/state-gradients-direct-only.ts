/**
 * `dStates` holds only what the loss sees of each state directly, which is `dH` again. Inside a chunk a state acts on the
 * loss through the next state as well: to $g_t$ belongs $\delta_{t+1} W_{hh}^\top$.
 */
export function truncatedBptt(
  X: Matrix,
  Wxh: Matrix,
  Whh: Matrix,
  bh: Vector,
  h0: Vector,
  dH: Matrix,
  k: number,
): TruncatedGradients {
  const T = X.length;
  const E = Wxh.length;
  const H = bh.length;

  let loss = 0;
  const states: Matrix = [h0];
  for (let t = 0; t < T; t++) {
    const h: Vector = [];
    for (let j = 0; j < H; j++) {
      let a = bh[j];
      for (let i = 0; i < E; i++) a += X[t][i] * Wxh[i][j];
      for (let q = 0; q < H; q++) a += states[t][q] * Whh[q][j];
      h.push(Math.tanh(a));
      loss += dH[t][j] * h[j];
    }
    states.push(h);
  }

  const dStates = zeros(T, H);
  const dX = zeros(T, E);
  const dWxh = zeros(E, H);
  const dWhh = zeros(H, H);
  const dbh: Vector = new Array<number>(H).fill(0);
  let dh: Vector = new Array<number>(H).fill(0);
  for (let t = T - 1; t >= 0; t--) {
    if ((t + 1) % k === 0) dh.fill(0);
    const delta: Vector = [];
    for (let j = 0; j < H; j++) {
      dStates[t][j] = dH[t][j];
      delta.push((dH[t][j] + dh[j]) * (1 - states[t + 1][j] ** 2));
    }
    dh = new Array<number>(H).fill(0);
    for (let j = 0; j < H; j++) {
      dbh[j] += delta[j];
      for (let i = 0; i < E; i++) {
        dWxh[i][j] += X[t][i] * delta[j];
        dX[t][i] += delta[j] * Wxh[i][j];
      }
      for (let q = 0; q < H; q++) {
        dWhh[q][j] += states[t][q] * delta[j];
        dh[q] += delta[j] * Whh[q][j];
      }
    }
  }
  return { loss, dX, dWxh, dWhh, dbh, dh0: dh, dStates };
}

function zeros(rows: number, columns: number): Matrix {
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
}
