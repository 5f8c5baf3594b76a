export function vanishingGradient(slopes: Vector, w: number, bound: number): Vanishing {
  const log10: Vector = [0];
  let steps = -1;
  let sum = 0;
  for (let k = 1; k <= slopes.length; k++) {
    sum += Math.log10(slopes[slopes.length - k]) + Math.log10(Math.abs(w));
    log10.push(sum);
    if (steps < 0 && sum < Math.log10(bound)) steps = k;
  }
  return { log10, steps };
}
