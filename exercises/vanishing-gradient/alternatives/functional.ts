export const vanishingGradient = (slopes: Vector, w: number, bound: number): Vanishing => {
  const natural = slopes.reduceRight<Vector>(
    (sums, slope) => [...sums, sums[sums.length - 1] + Math.log(Math.abs(slope * w))],
    [0],
  );
  const log10 = natural.map((sum) => sum / Math.LN10);
  return { log10, steps: natural.findIndex((sum) => sum < Math.log(bound)) };
};
