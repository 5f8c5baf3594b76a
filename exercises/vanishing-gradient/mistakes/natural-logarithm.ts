/**
 * Your logarithms are the **natural** ones, 2.3 times as large as the decimal ones. In code the decimal logarithm is
 * `Math.log10`.
 */
export function vanishingGradient(slopes: Vector, w: number, bound: number): Vanishing {
  const log10 = [0];
  for (let t = slopes.length - 1; t >= 0; t--) {
    log10.push(log10[log10.length - 1] + Math.log(slopes[t] * Math.abs(w)));
  }
  return { log10, steps: log10.findIndex((sum) => sum < Math.log(bound)) };
}
