/**
 * The **slopes** are missing: you have a power of the weight alone. That would be right for a cell without a $\tanh$.
 */
export function vanishingGradient(slopes: Vector, w: number, bound: number): Vanishing {
  const log10 = [0];
  for (let t = slopes.length - 1; t >= 0; t--) {
    log10.push(log10[log10.length - 1] + Math.log10(Math.abs(w)));
  }
  return { log10, steps: log10.findIndex((sum) => sum < Math.log10(bound)) };
}
