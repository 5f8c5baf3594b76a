/**
 * The logarithms are right, but `steps` compares them with the bound **itself**. Any logarithm below zero is below the
 * bound then.
 *
 * Compare like with like: the logarithm of the gradient with that of the bound.
 */
export function vanishingGradient(slopes: Vector, w: number, bound: number): Vanishing {
  const log10 = [0];
  for (let t = slopes.length - 1; t >= 0; t--) {
    log10.push(log10[log10.length - 1] + Math.log10(slopes[t] * Math.abs(w)));
  }
  return { log10, steps: log10.findIndex((sum) => sum < bound) };
}
