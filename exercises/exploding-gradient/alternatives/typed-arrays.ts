/** The gradient as it is, but shortened by powers of two whenever it has become long. */
export function explodingGradient(Whh: Matrix, slopes: Matrix, dhT: Vector, bound: number): Exploding {
  const [T, H] = [slopes.length, dhT.length];
  const weights = Float64Array.from(Whh.flat());
  const log10 = new Float64Array(T + 1);
  let g = Float64Array.from(dhT);
  let shift = 0;
  log10[0] = Math.log10(Math.hypot(...g));
  for (let k = 1; k <= T; k++) {
    const delta = g.map((entry, j) => entry * slopes[T - k][j]);
    g = new Float64Array(H);
    for (let q = 0; q < H; q++) for (let j = 0; j < H; j++) g[q] += delta[j] * weights[q * H + j];
    const power = Math.floor(Math.log2(Math.max(...g.map(Math.abs))));
    g = g.map((entry) => entry / 2 ** power);
    shift += power;
    log10[k] = Math.log10(Math.hypot(...g)) + shift * Math.log10(2);
  }
  const limit = Math.log10(bound);
  return { log10: Array.from(log10), steps: log10.findIndex((each) => each > limit) };
}
