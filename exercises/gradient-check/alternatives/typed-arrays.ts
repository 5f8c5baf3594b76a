export function numericalGradients(
  X: Matrix,
  Y: Matrix,
  Wxh: Matrix,
  Whh: Matrix,
  bh: Vector,
  h0: Vector,
  step: number,
): NumericalGradients {
  const [E, H] = [Wxh.length, bh.length];
  // One block for all parameters: first Wxh, then Whh, then bh.
  const w = Float64Array.from([...Wxh.flat(), ...Whh.flat(), ...bh]);
  const bias = (E + H) * H;

  const lossOf = (p: Float64Array): number => {
    let h = Float64Array.from(h0);
    let total = 0;
    X.forEach((x, t) => {
      const a = p.slice(bias);
      for (let j = 0; j < H; j++) {
        for (let i = 0; i < E; i++) a[j] += x[i] * p[i * H + j];
        for (let k = 0; k < H; k++) a[j] += h[k] * p[(E + k) * H + j];
      }
      h = a.map(Math.tanh);
      h.forEach((entry, j) => (total += 0.5 * (entry - Y[t][j]) * (entry - Y[t][j])));
    });
    return total;
  };

  const slopes = w.map((entry, n) => (lossOf(w.with(n, entry + step)) - lossOf(w.with(n, entry - step))) / step / 2);
  const rows = (from: number, count: number): Matrix =>
    Array.from({ length: count }, (_, r) => Array.from(slopes.subarray(from + r * H, from + (r + 1) * H)));
  return { loss: lossOf(w), dWxh: rows(0, E), dWhh: rows(E * H, H), dbh: rows(bias, 1)[0] };
}
