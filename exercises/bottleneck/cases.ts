import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

/** Public cases from the prompt's upwards, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    {
      title: "the three states of the prompt",
      input: { H: [[0.6], [0.5], [-0.3]], Whh: [[0.8]], weights: [1 / 3, 1 / 3, 1 / 3] },
    },
    {
      title: "“cat sat here”",
      input: {
        H: matrix("0.3185 0.5299 | 0.6857 0.6459 | 0.7241 0.8756"),
        Whh: matrix("0.1 0.5 | 0.6 0.3"),
        weights: [0.2, 0.5, 0.3],
      },
    },
    {
      title: "five states, three units",
      input: {
        H: matrix("0.1 -0.4 0.7 | 0.6 0.2 -0.5 | -0.8 0.3 0.4 | 0.5 -0.6 0.1 | -0.2 0.9 -0.3"),
        Whh: matrix("0.2 0.7 -0.4 | -0.6 0.1 0.8 | 0.5 -0.9 0.3"),
        weights: [0.1, 0.4, 0.05, 0.25, 0.2],
      },
    },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...SIZES.map((size) => drawn(random, size)),
  ];
}

// Rows are parted by bars.
function matrix(rows: string): number[][] {
  return rows.split(" | ").map((row) => row.split(" ").map(Number));
}

type Size = { title: string; S: number; H: number };

const SIZES: Size[] = [
  { title: "three words, one unit", S: 3, H: 1 },
  { title: "four words, five units", S: 4, H: 5 },
  { title: "eight words, three units", S: 8, H: 3 },
  { title: "six words, four units", S: 6, H: 4 },
  { title: "twelve words, two units", S: 12, H: 2 },
  { title: "ten words, eight units", S: 10, H: 8 },
];

function drawn(random: Random, { title, S, H: units }: Size): ExerciseCase {
  const H = Array.from({ length: S }, () => Array.from({ length: units }, () => random.uniform(-0.9, 0.9)));
  const scores = randomVector(random, S).map(Math.exp);
  const total = scores.reduce((sum, entry) => sum + entry, 0);
  const Whh = randomMatrix(random, units, units, 1.3 / Math.sqrt(units));
  return { title, visibility: "hidden", input: { H, Whh, weights: scores.map((entry) => entry / total) } };
}
