/**
 * The factors come in the wrong order: you begin with the slope of the **first** step. A gradient starts at the end and
 * meets the last step first.
 */
export function vanishingGradient(slopes: Vector, w: number, bound: number): Vanishing {
  const log10 = [0];
  for (let t = 0; t < slopes.length; t++) {
    log10.push(log10[log10.length - 1] + Math.log10(slopes[t] * Math.abs(w)));
  }
  return { log10, steps: log10.findIndex((sum) => sum < Math.log10(bound)) };
}
