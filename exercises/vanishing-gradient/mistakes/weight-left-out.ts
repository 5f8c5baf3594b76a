/**
 * The **weight** is missing: only the slopes are in your product. Every step back passes through $w$ once.
 */
export function vanishingGradient(slopes: Vector, w: number, bound: number): Vanishing {
  const log10 = [0];
  for (let t = slopes.length - 1; t >= 0; t--) {
    log10.push(log10[log10.length - 1] + Math.log10(slopes[t]));
  }
  return { log10, steps: log10.findIndex((sum) => sum < Math.log10(bound)) };
}
