/**
 * You compute $1 - s^2$ from each entry of `slopes`. The entries **are** the slopes $1 - h_t^2$ already.
 */
export function vanishingGradient(slopes: Vector, w: number, bound: number): Vanishing {
  const log10 = [0];
  for (let t = slopes.length - 1; t >= 0; t--) {
    log10.push(log10[log10.length - 1] + Math.log10((1 - slopes[t] ** 2) * Math.abs(w)));
  }
  return { log10, steps: log10.findIndex((sum) => sum < Math.log10(bound)) };
}
