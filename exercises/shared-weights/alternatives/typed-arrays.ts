export function sharedLayer(X: Matrix, W: Matrix, b: Vector, h0: Vector, g: Vector): SharedLayer {
  const [T, Z, H] = [X.length, W.length, b.length];
  const E = Z - H;
  // Row t holds z_t; the state that step t makes is written straight into the end of the row below.
  const z = new Float64Array((T + 1) * Z);
  z.set(h0, E);
  for (let t = 0; t < T; t++) {
    z.set(X[t], t * Z);
    for (let j = 0; j < H; j++) {
      let a = 0;
      for (let i = Z - 1; i >= 0; i--) a += z[t * Z + i] * W[i][j];
      z[(t + 1) * Z + E + j] = Math.tanh(a + b[j]);
    }
  }
  const states = X.map((_, t) => Array.from(z.subarray((t + 1) * Z + E, (t + 2) * Z)));

  const shares: Matrix[] = new Array<Matrix>(T);
  const dW = W.map(() => new Float64Array(H));
  const db = new Float64Array(H);
  let back = Float64Array.from(g);
  for (let t = T - 1; t >= 0; t--) {
    const delta = back.map((entry, j) => entry * (1 - states[t][j]) * (1 + states[t][j]));
    shares[t] = W.map((_, i) => Array.from(delta, (entry) => entry * z[t * Z + i]));
    shares[t].forEach((row, i) => row.forEach((entry, j) => (dW[i][j] += entry)));
    delta.forEach((entry, j) => (db[j] += entry));
    back = back.map((_, k) => delta.reduce((total, entry, j) => total + entry * W[E + k][j], 0));
  }
  const loss = g.reduce((total, weight, j) => total + weight * states[T - 1][j], 0);
  return { states, loss, shares, dW: dW.map((row) => Array.from(row)), db: Array.from(db) };
}
