export function gradientReach(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, shares: Vector, g: Vector): Reach {
  const [S, E, H] = [X.length, Wxh.length, bh.length];
  const states = new Float64Array(S * H);
  for (let t = 0; t < S; t++) {
    for (let j = 0; j < H; j++) {
      let a = 0;
      for (let k = 0; k < H && t > 0; k++) a += states[(t - 1) * H + k] * Whh[k][j];
      for (let i = 0; i < E; i++) a += X[t][i] * Wxh[i][j];
      states[t * H + j] = Math.tanh(a + bh[j]);
    }
  }

  const walk = (parts: Float64Array): Vector => {
    const lengths = new Float64Array(S);
    const delta = new Float64Array(H);
    const back = new Float64Array(H);
    for (let t = S - 1; t >= 0; t--) {
      for (let j = 0; j < H; j++) {
        const h = states[t * H + j];
        delta[j] = (parts[t] * g[j] + back[j]) * (1 - h) * (1 + h);
      }
      const word = Float64Array.from(Wxh, (row) => row.reduce((sum, weight, j) => sum + weight * delta[j], 0));
      lengths[t] = Math.hypot(...word);
      back.set(Whh.map((row) => row.reduce((sum, weight, j) => sum + weight * delta[j], 0)));
    }
    return Array.from(lengths);
  };

  const one = new Float64Array(S);
  one[S - 1] = 1;
  return { squeeze: S * (E / H), last: walk(one), mixture: walk(Float64Array.from(shares)) };
}
