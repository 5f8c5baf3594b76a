/**
 * The logarithms are right, and `steps` is **one too few**: you count the steps after which the gradient is still above
 * the bound. Asked for is the first one at which it is below.
 */
export function vanishingGradient(slopes: Vector, w: number, bound: number): Vanishing {
  const log10 = [0];
  for (let t = slopes.length - 1; t >= 0; t--) {
    log10.push(log10[log10.length - 1] + Math.log10(slopes[t] * Math.abs(w)));
  }
  const found = log10.findIndex((sum) => sum < Math.log10(bound));
  return { log10, steps: found < 0 ? -1 : found - 1 };
}
