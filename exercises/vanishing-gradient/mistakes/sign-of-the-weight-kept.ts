/**
 * With a positive weight all is well; with a **negative** one your logarithms are not numbers. How large a gradient is
 * has nothing to do with its sign.
 *
 * Take the absolute value before the logarithm.
 */
export function vanishingGradient(slopes: Vector, w: number, bound: number): Vanishing {
  const log10 = [0];
  for (let t = slopes.length - 1; t >= 0; t--) {
    log10.push(log10[log10.length - 1] + Math.log10(slopes[t] * w));
  }
  return { log10, steps: log10.findIndex((sum) => sum < Math.log10(bound)) };
}
