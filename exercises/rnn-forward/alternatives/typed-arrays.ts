/** First what the inputs contribute, for all steps at once; then the walk, which only the states have to take in order. */
export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  const a = X.map((x) => {
    const sums = Float64Array.from(bh);
    x.forEach((entry, i) => sums.forEach((_, j) => (sums[j] += entry * Wxh[i][j])));
    return sums;
  });
  let h = Float64Array.from(h0);
  return a.map((sums) => {
    for (let k = h.length - 1; k >= 0; k--) sums.forEach((_, j) => (sums[j] += h[k] * Whh[k][j]));
    h = sums.map(Math.tanh);
    return Array.from(h);
  });
}
