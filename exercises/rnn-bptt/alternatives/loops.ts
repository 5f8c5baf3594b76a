export function rnnBackward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector, dH: Matrix): RnnGradients {
  const T = X.length;
  const E = Wxh.length;
  const H = bh.length;

  const states: Matrix = [h0];
  for (let t = 0; t < T; t++) {
    const h: Vector = [];
    for (let j = 0; j < H; j++) {
      let a = bh[j];
      for (let i = 0; i < E; i++) a += X[t][i] * Wxh[i][j];
      for (let k = 0; k < H; k++) a += states[t][k] * Whh[k][j];
      h.push(Math.tanh(a));
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
    const delta: Vector = [];
    for (let j = 0; j < H; j++) {
      dStates[t][j] = dH[t][j] + dh[j];
      delta.push(dStates[t][j] * (1 - states[t + 1][j] ** 2));
    }
    for (let j = 0; j < H; j++) {
      dbh[j] += delta[j];
      for (let i = 0; i < E; i++) {
        dWxh[i][j] += X[t][i] * delta[j];
        dX[t][i] += delta[j] * Wxh[i][j];
      }
      for (let k = 0; k < H; k++) dWhh[k][j] += states[t][k] * delta[j];
    }
    dh = new Array<number>(H).fill(0);
    for (let k = 0; k < H; k++) for (let j = 0; j < H; j++) dh[k] += delta[j] * Whh[k][j];
  }
  return { dX, dWxh, dWhh, dbh, dh0: dh, dStates };
}

function zeros(rows: number, columns: number): Matrix {
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
}
