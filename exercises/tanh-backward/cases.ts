import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomVector } from "#numeric/random.ts";

/** Public cases on both sides of zero and far out, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "the two units of the prompt", input: { a: [0.5, -1], dh: [2, -3] } },
    { title: "a single unit", input: { a: [0.8], dh: [-0.6] } },
    { title: "at zero, where the slope is 1", input: { a: [0, 0.3, -0.3], dh: [0.7, 1.1, 0.4] } },
    {
      title: "one unit far out, where next to nothing passes",
      input: { a: [5, -0.7, 1.4, 0.2], dh: [4, 0.9, -1.3, -0.5] },
    },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...SIZES.map(([size, H]): ExerciseCase => {
      const a = Array.from({ length: H }, () => random.uniform(-1.8, 1.8));
      return { title: size, visibility: "hidden", input: { a, dh: randomVector(random, H, 1.5) } };
    }),
  ];
}

const SIZES: [title: string, H: number][] = [
  ["one unit", 1],
  ["two units", 2],
  ["three units", 3],
  ["five units", 5],
  ["eight units", 8],
  ["thirteen units", 13],
  ["thirty units", 30],
];
