/**
 * Your logarithms stop falling at some depth: a **small number** is added to the product to save the logarithm from
 * zero. It hides just what is to be seen.
 *
 * Add the logarithms of the factors instead; none of them is zero.
 */
export function vanishingGradient(slopes: Vector, w: number, bound: number): Vanishing {
  const log10 = [0];
  let product = 1;
  for (let t = slopes.length - 1; t >= 0; t--) {
    product *= slopes[t] * Math.abs(w);
    log10.push(Math.log10(product + 1e-12));
  }
  return { log10, steps: log10.findIndex((sum) => sum < Math.log10(bound)) };
}
