import type { ExerciseCase } from "#grader/authoring.ts";
import type { Random } from "#numeric/random.ts";

/** Public cases from the prompt's example to one beyond a double, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "the forty-nine steps of the prompt", input: { slopes: repeated(49, [0.3]), w: 0.8, bound: 1e-7 } },
    { title: "a negative weight and five slopes", input: { slopes: [0.9, 0.35, 0.7, 0.5, 0.8], w: -0.9, bound: 0.15 } },
    {
      title: "a weight that makes up for the slopes, so nothing vanishes",
      input: { slopes: [0.7, 0.95, 0.8, 0.9], w: 1.3, bound: 0.5 },
    },
    {
      title: "a saturated unit, further back than a double can follow",
      input: { slopes: repeated(180, [0.02, 0.035, 0.015]), w: 0.5, bound: 1e-250 },
    },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...SIZES.map((size) => drawn(random, size)),
  ];
}

function repeated(length: number, pattern: number[]): number[] {
  return Array.from({ length }, (_, t) => pattern[t % pattern.length]!);
}

/** `reached` is the step at which the bound is crossed, as a share of all steps. */
type Size = { title: string; T: number; slopes: [low: number, high: number]; w: number; reached: number };

const SIZES: Size[] = [
  { title: "three steps", T: 3, slopes: [0.3, 0.9], w: 0.7, reached: 0.7 },
  { title: "eight steps, a negative weight", T: 8, slopes: [0.4, 0.9], w: -0.8, reached: 0.5 },
  { title: "twenty steps", T: 20, slopes: [0.2, 0.7], w: 0.9, reached: 0.9 },
  { title: "thirty steps, a weight above one", T: 30, slopes: [0.3, 0.6], w: 1.2, reached: 0.3 },
  { title: "sixty steps, slopes near one", T: 60, slopes: [0.7, 0.98], w: -0.95, reached: 0.6 },
  { title: "five hundred steps", T: 500, slopes: [0.05, 0.3], w: 0.6, reached: 0.4 },
];

function drawn(random: Random, { title, T, slopes: [low, high], w, reached }: Size): ExerciseCase {
  const slopes = Array.from({ length: T }, () => random.uniform(low, high));
  // Half way, in logarithms, between two neighbouring steps: rounding cannot decide on which side the bound lies.
  const wanted = Math.max(1, Math.round(reached * T));
  const logs = slopes.toReversed().map((slope) => Math.log10(slope * Math.abs(w)));
  const before = logs.slice(0, wanted - 1).reduce((sum, log) => sum + log, 0);
  const bound = 10 ** (before + logs[wanted - 1]! / 2);
  return { title, visibility: "hidden", input: { slopes, w, bound } };
}
