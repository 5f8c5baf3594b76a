/** The product is kept as a fraction and a power of ten, as one writes it on paper. */
export function vanishingGradient(slopes: Vector, w: number, bound: number): Vanishing {
  const T = slopes.length;
  const log10 = new Float64Array(T + 1);
  let fraction = 1;
  let power = 0;
  for (let k = 1; k <= T; k++) {
    fraction *= slopes[T - k] * Math.abs(w);
    while (fraction < 0.001) {
      fraction *= 1000;
      power -= 3;
    }
    log10[k] = Math.log10(fraction) + power;
  }
  const limit = Math.log10(bound);
  return { log10: Array.from(log10), steps: log10.findIndex((sum) => sum < limit) };
}
