export function rnnBackward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector, dH: Matrix): RnnGradients {
  const [T, E, H] = [X.length, Wxh.length, bh.length];
  // All states in one block: state t begins at t * H.
  const states = new Float64Array((T + 1) * H);
  states.set(h0);
  for (let t = 1; t <= T; t++) {
    for (let j = 0; j < H; j++) {
      let a = bh[j];
      for (let k = 0; k < H; k++) a += states[(t - 1) * H + k] * Whh[k][j];
      for (let i = 0; i < E; i++) a += X[t - 1][i] * Wxh[i][j];
      states[t * H + j] = Math.tanh(a);
    }
  }

  const dX = new Float64Array(T * E);
  const dWxh = new Float64Array(E * H);
  const dWhh = new Float64Array(H * H);
  const dbh = new Float64Array(H);
  const dh = new Float64Array(H);
  const delta = new Float64Array(H);
  for (let t = T; t >= 1; t--) {
    for (let j = 0; j < H; j++) {
      const h = states[t * H + j];
      delta[j] = (dh[j] + dH[t - 1][j]) * (1 - h) * (1 + h);
      dbh[j] += delta[j];
    }
    dh.fill(0);
    for (let j = 0; j < H; j++) {
      for (let i = 0; i < E; i++) {
        dX[(t - 1) * E + i] += delta[j] * Wxh[i][j];
        dWxh[i * H + j] += X[t - 1][i] * delta[j];
      }
      for (let k = 0; k < H; k++) {
        dh[k] += delta[j] * Whh[k][j];
        dWhh[k * H + j] += states[(t - 1) * H + k] * delta[j];
      }
    }
  }
  return { dX: rows(dX, T), dWxh: rows(dWxh, E), dWhh: rows(dWhh, H), dbh: Array.from(dbh), dh0: Array.from(dh) };
}

function rows(block: Float64Array, count: number): Matrix {
  const width = block.length / count;
  return Array.from({ length: count }, (_, r) => Array.from(block.subarray(r * width, (r + 1) * width)));
}
