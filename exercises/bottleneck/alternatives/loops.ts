export function gradientReach(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, shares: Vector, g: Vector): Reach {
  const [S, E, H] = [X.length, Wxh.length, bh.length];
  const states: Matrix = [];
  for (let t = 0; t < S; t++) {
    const h: Vector = [];
    for (let j = 0; j < H; j++) {
      let a = bh[j];
      for (let i = 0; i < E; i++) a += X[t][i] * Wxh[i][j];
      if (t > 0) for (let k = 0; k < H; k++) a += states[t - 1][k] * Whh[k][j];
      h.push(Math.tanh(a));
    }
    states.push(h);
  }

  // Both walks at once: two gradients are carried back side by side.
  const last: Vector = new Array(S);
  const mixture: Vector = new Array(S);
  let carried: Matrix = [g.map(() => 0), g.map(() => 0)];
  for (let t = S - 1; t >= 0; t--) {
    const seen = [t === S - 1 ? 1 : 0, shares[t]];
    const next: Matrix = [[], []];
    for (let way = 0; way < 2; way++) {
      const delta: Vector = [];
      for (let j = 0; j < H; j++) delta.push((seen[way] * g[j] + carried[way][j]) * (1 - states[t][j] ** 2));
      let squares = 0;
      for (let i = 0; i < E; i++) squares += along(Wxh[i], delta) ** 2;
      (way === 0 ? last : mixture)[t] = Math.sqrt(squares);
      for (let k = 0; k < H; k++) next[way].push(along(Whh[k], delta));
    }
    carried = next;
  }
  return { squeeze: (S * E) / H, last, mixture };
}

function along(row: Vector, delta: Vector): number {
  let total = 0;
  for (let j = 0; j < row.length; j++) total += row[j] * delta[j];
  return total;
}
