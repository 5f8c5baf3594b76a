import type { ExerciseCase } from "#grader/authoring.ts";
import type { Random } from "#numeric/random.ts";

/** Public cases of sizes that one meets, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  return [
    ...SHOWN.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...RANGES.map((range) => drawn(random, range)),
  ];
}

const SHOWN = [
  { title: "a thousand words, E = 50, H = 128", input: { V: 1000, E: 50, H: 128 } },
  { title: "“cat sat here”: three words, E = 2, H = 2", input: { V: 3, E: 2, H: 2 } },
  { title: "letters instead of words: V = 27, E = 5, H = 100", input: { V: 27, E: 5, H: 100 } },
  { title: "more inputs than hidden units: V = 5000, E = 300, H = 64", input: { V: 5000, E: 300, H: 64 } },
];

type Range = { title: string; V: Span; E: Span; H: Span };
type Span = [low: number, high: number];

// In each, the three sizes cannot be equal, so that none can stand in for another.
const RANGES: Range[] = [
  { title: "a toy", V: [8, 15], E: [2, 3], H: [4, 7] },
  { title: "a single hidden unit", V: [20, 40], E: [3, 9], H: [1, 1] },
  { title: "one number for each word", V: [30, 60], E: [1, 1], H: [5, 20] },
  { title: "a narrow state", V: [400, 900], E: [100, 200], H: [10, 40] },
  { title: "a wide state", V: [60, 90], E: [10, 40], H: [300, 700] },
  { title: "few words, long vectors", V: [5, 9], E: [40, 80], H: [12, 30] },
  { title: "a large vocabulary", V: [20_000, 90_000], E: [200, 400], H: [500, 1500] },
];

function drawn(random: Random, { title, V, E, H }: Range): ExerciseCase {
  return {
    title,
    visibility: "hidden",
    input: { V: random.integer(...V), E: random.integer(...E), H: random.integer(...H) },
  };
}
