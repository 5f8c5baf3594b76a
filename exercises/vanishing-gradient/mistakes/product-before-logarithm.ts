/**
 * Near the end of your gradient is right, and far back it is not: you multiply first and take the logarithm **of the
 * product**. Below $10^{-308}$ a double has fewer and fewer digits, and below $5 \cdot 10^{-324}$ it is 0, whose
 * logarithm is $-\infty$.
 *
 * Take the logarithm of each factor and add.
 */
export function vanishingGradient(slopes: Vector, w: number, bound: number): Vanishing {
  const log10 = [0];
  let product = 1;
  for (let t = slopes.length - 1; t >= 0; t--) {
    product *= slopes[t] * Math.abs(w);
    log10.push(Math.log10(product));
  }
  return { log10, steps: log10.findIndex((sum) => sum < Math.log10(bound)) };
}
