/**
 * The weight is in your product **once**, and not once for every step. The state passes through it each time.
 */
export function vanishingGradient(slopes: Vector, w: number, bound: number): Vanishing {
  const log10 = [0];
  for (let t = slopes.length - 1; t >= 0; t--) {
    log10.push(
      log10[log10.length - 1] + Math.log10(slopes[t]) + (t === slopes.length - 1 ? Math.log10(Math.abs(w)) : 0),
    );
  }
  return { log10, steps: log10.findIndex((sum) => sum < Math.log10(bound)) };
}
