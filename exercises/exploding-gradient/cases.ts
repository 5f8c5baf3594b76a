import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

/** Public cases from two steps to an overflow, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "the two steps of the prompt", input: TWO_STEPS },
    { title: "three units, four steps", input: FOUR_STEPS },
    { title: "slopes that are too small for an explosion", input: HARMLESS },
    { title: "weights that have run away, further than a double can follow", input: RUN_AWAY },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...SIZES.map((size) => drawn(random, size)),
  ];
}

const TWO_STEPS = {
  Whh: [
    [2, 1],
    [-1, 3],
  ],
  slopes: [
    [0.5, 1],
    [1, 0.5],
  ],
  dhT: [3, 4],
  bound: 10,
};

const FOUR_STEPS = {
  Whh: [
    [1.2, -0.8, 2.1],
    [0.6, 1.7, -0.9],
    [-1.4, 0.3, 1.1],
  ],
  slopes: [
    [0.7, 0.95, 0.5],
    [0.9, 0.4, 0.85],
    [0.6, 0.8, 0.99],
    [0.75, 0.9, 0.65],
  ],
  dhT: [0.4, -0.3, 0.2],
  bound: 1.5,
};

const HARMLESS = {
  Whh: [
    [1.5, -0.4],
    [0.7, 1.3],
  ],
  slopes: [
    [0.4, 0.3],
    [0.2, 0.5],
    [0.6, 0.35],
  ],
  dhT: [0.8, -0.6],
  bound: 4,
};

const RUN_AWAY = {
  Whh: [
    [3e50, -1e50],
    [2e50, 4e50],
  ],
  slopes: [
    [0.9, 0.6],
    [0.5, 0.8],
    [0.95, 0.7],
    [0.85, 0.9],
    [0.4, 0.75],
    [0.65, 0.55],
    [0.7, 0.45],
  ],
  dhT: [0.02, 0.05],
  bound: 1e220,
};

/** `gain` is about the factor of one step without slopes; `reached` the share of the way to where the bound is crossed. */
type Size = { title: string; T: number; H: number; gain: number; reached: number };

const SIZES: Size[] = [
  { title: "three steps, two units", T: 3, H: 2, gain: 3, reached: 0.6 },
  { title: "six steps, four units", T: 6, H: 4, gain: 2.5, reached: 0.5 },
  { title: "ten steps, three units", T: 10, H: 3, gain: 4, reached: 0.7 },
  { title: "twenty-five steps, five units", T: 25, H: 5, gain: 2, reached: 0.4 },
  { title: "forty steps, eight units", T: 40, H: 8, gain: 3, reached: 0.8 },
  { title: "four hundred steps, three units", T: 400, H: 3, gain: 16, reached: 0.7 },
];

function drawn(random: Random, { title, T, H, gain, reached }: Size): ExerciseCase {
  const Whh = randomMatrix(random, H, H, gain / Math.sqrt(H));
  const slopes = Array.from({ length: T }, () => Array.from({ length: H }, () => random.uniform(0.35, 1)));
  const dhT = randomVector(random, H, 0.5);
  return {
    title,
    visibility: "hidden",
    input: { Whh, slopes, dhT, bound: boundBetween(lengths(Whh, slopes, dhT), reached) },
  };
}

/** Half way, in logarithms, between a length that is the greatest so far and the greatest before it. */
function boundBetween(log10: number[], reached: number): number {
  const greatestBefore = (k: number) => Math.max(...log10.slice(0, k));
  const rising = log10.flatMap((each, k) => (k > 0 && each > greatestBefore(k) + 0.02 ? [k] : []));
  const k = rising[Math.floor(reached * rising.length)];
  // A gradient that never grew: the bound is well above all of it.
  if (k === undefined) return 10 ** (Math.max(...log10) + 1);
  return 10 ** Math.min((greatestBefore(k) + log10[k]!) / 2, 300);
}

function lengths(Whh: number[][], slopes: number[][], dhT: number[]): number[] {
  let direction = dhT;
  let log = 0;
  return [null, ...slopes.toReversed()].map((slope) => {
    if (slope) direction = Whh.map((row) => row.reduce((sum, w, j) => sum + w * direction[j]! * slope[j]!, 0));
    const n = Math.hypot(...direction);
    direction = direction.map((entry) => entry / n);
    log += Math.log10(n);
    return log;
  });
}
