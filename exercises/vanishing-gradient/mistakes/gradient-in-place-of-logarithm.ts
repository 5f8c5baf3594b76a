/**
 * You return the gradient **itself**. It is right as long as it can be held; asked for is its decimal logarithm.
 */
export function vanishingGradient(slopes: Vector, w: number, bound: number): Vanishing {
  const log10 = [0];
  for (let t = slopes.length - 1; t >= 0; t--) {
    log10.push(log10[log10.length - 1] + Math.log10(slopes[t] * Math.abs(w)));
  }
  const steps = log10.findIndex((sum) => sum < Math.log10(bound));
  return { log10: log10.map((sum) => 10 ** sum), steps };
}
