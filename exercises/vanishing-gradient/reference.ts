import type { Vector } from "#numeric/vectors.ts";

export function vanishingGradient(slopes: Vector, w: number, bound: number): { log10: Vector; steps: number } {
  const log10 = [0];
  for (const slope of slopes.toReversed()) log10.push(log10.at(-1)! + Math.log10(slope * Math.abs(w)));
  return { log10, steps: log10.findIndex((sum) => sum < Math.log10(bound)) };
}
