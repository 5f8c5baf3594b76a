export function sharedLayer(X: Matrix, W: Matrix, b: Vector, h0: Vector, g: Vector): SharedLayer {
  const [T, E, H] = [X.length, X[0].length, b.length];
  const rows: Matrix = [];
  const states: Matrix = [];
  let h = h0;
  for (let t = 0; t < T; t++) {
    const z = X[t].concat(h);
    const next: Vector = [];
    for (let j = 0; j < H; j++) {
      let sum = b[j];
      for (let i = 0; i < E + H; i++) sum += z[i] * W[i][j];
      next.push(Math.tanh(sum));
    }
    rows.push(z);
    states.push(next);
    h = next;
  }

  let loss = 0;
  for (let j = 0; j < H; j++) loss += g[j] * h[j];

  const shares: Matrix[] = [];
  const dW = zeros(E + H, H);
  const db: Vector = new Array<number>(H).fill(0);
  let back = g;
  for (let t = T - 1; t >= 0; t--) {
    shares[t] = zeros(E + H, H);
    const dz: Vector = new Array<number>(E + H).fill(0);
    for (let j = 0; j < H; j++) {
      const delta = back[j] * (1 - states[t][j] * states[t][j]);
      db[j] += delta;
      for (let i = 0; i < E + H; i++) {
        shares[t][i][j] = rows[t][i] * delta;
        dW[i][j] += rows[t][i] * delta;
        dz[i] += delta * W[i][j];
      }
    }
    back = dz.slice(E);
  }
  return { states, loss, shares, dW, db };
}

function zeros(rows: number, columns: number): Matrix {
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
}
