export function bptt(X: Matrix, Y: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): LossAndGradients {
  const [T, E, H] = [X.length, Wxh.length, bh.length];
  const states: Matrix = [h0];
  let loss = 0;
  for (let t = 0; t < T; t++) {
    const h: Vector = [];
    for (let j = 0; j < H; j++) {
      let a = bh[j];
      for (let i = 0; i < E; i++) a += X[t][i] * Wxh[i][j];
      for (let k = 0; k < H; k++) a += states[t][k] * Whh[k][j];
      h.push(Math.tanh(a));
      loss += (h[j] - Y[t][j]) ** 2 / 2;
    }
    states.push(h);
  }

  const dWxh = Wxh.map((row) => row.map(() => 0));
  const dWhh = Whh.map((row) => row.map(() => 0));
  const dbh = bh.map(() => 0);
  let back = bh.map(() => 0);
  for (let t = T; t > 0; t--) {
    const e: Vector = [];
    for (let j = 0; j < H; j++) e.push((states[t][j] - Y[t - 1][j] + back[j]) * (1 - states[t][j] ** 2));
    back = bh.map(() => 0);
    for (let j = 0; j < H; j++) {
      dbh[j] += e[j];
      for (let i = 0; i < E; i++) dWxh[i][j] += X[t - 1][i] * e[j];
      for (let k = 0; k < H; k++) {
        dWhh[k][j] += states[t - 1][k] * e[j];
        back[k] += e[j] * Whh[k][j];
      }
    }
  }
  return { loss, dWxh, dWhh, dbh };
}
