/**
 * Your logarithms have the base **two** and count halvings. Asked for are decimal ones: in code `Math.log10`.
 */
export function vanishingGradient(slopes: Vector, w: number, bound: number): Vanishing {
  const log10 = [0];
  for (let t = slopes.length - 1; t >= 0; t--) {
    log10.push(log10[log10.length - 1] + Math.log2(slopes[t] * Math.abs(w)));
  }
  return { log10, steps: log10.findIndex((sum) => sum < Math.log2(bound)) };
}
