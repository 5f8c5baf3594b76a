/**
 * Your entries are the logarithms of the **single** factors. What is left after $k$ steps is the product of $k$
 * factors, so the logarithms have to be added up.
 */
export function vanishingGradient(slopes: Vector, w: number, bound: number): Vanishing {
  const log10 = [0];
  for (let t = slopes.length - 1; t >= 0; t--) {
    log10.push(Math.log10(slopes[t] * Math.abs(w)));
  }
  return { log10, steps: log10.findIndex((sum) => sum < Math.log10(bound)) };
}
