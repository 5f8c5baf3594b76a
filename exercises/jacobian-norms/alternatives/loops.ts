export function jacobianNorms(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): GradientFlow {
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

  let P: Matrix = [];
  for (let i = 0; i < H; i++) {
    P.push(new Array<number>(H).fill(0));
    P[i][i] = 1;
  }
  const norms = [norm(P)];
  for (let t = T; t >= 1; t--) {
    const next: Matrix = [];
    for (let i = 0; i < H; i++) {
      const row: Vector = [];
      for (let k = 0; k < H; k++) {
        let sum = 0;
        for (let j = 0; j < H; j++) sum += P[i][j] * (1 - states[t][j] ** 2) * Whh[k][j];
        row.push(sum);
      }
      next.push(row);
    }
    P = next;
    norms.push(norm(P));
  }
  return { jacobian: P, norms };
}

function norm(P: Matrix): number {
  let sum = 0;
  for (const row of P) for (const entry of row) sum += entry * entry;
  return Math.sqrt(sum);
}
