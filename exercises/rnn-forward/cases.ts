import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

/** Public cases from the prompt's sentence upwards, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "“cat sat here”", input: { X: matrix("0.5 0.2 | 0.1 0.9 | 0.8 0.3"), ...CELL, h0: [0, 0] } },
    {
      title: "the same cell, in the middle of a text",
      input: { X: matrix("0.1 0.9 | 0.8 0.3"), ...CELL, h0: [0.7, -0.4] },
    },
    {
      title: "four steps, three inputs, two hidden units",
      input: {
        X: matrix("0.2 -0.7 0.9 | -1 0.3 0.5 | 0.8 0.6 -0.4 | 0.1 -0.2 1.2"),
        Wxh: matrix("0.5 -0.2 | 0.1 0.8 | -0.6 0.4"),
        Whh: matrix("0.3 -0.7 | 0.9 0.2"),
        ...{ bh: [-0.1, 0.25], h0: [0.6, -0.3] },
      },
    },
    {
      title: "two steps, one input, three hidden units",
      input: {
        X: [[0.9], [-1.4]],
        Wxh: [[0.6, -0.3, 0.2]],
        Whh: matrix("0.2 0.7 -0.4 | -0.6 0.1 0.8 | 0.5 -0.9 0.3"),
        ...{ bh: [0.05, -0.15, 0.3], h0: [0.4, -0.7, 0.2] },
      },
    },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...SIZES.map((size) => drawn(random, size)),
  ];
}

const CELL = { Wxh: matrix("0.3 0.7 | 0.4 0.2"), Whh: matrix("0.1 0.5 | 0.6 0.3"), bh: [0.1, 0.2] };

// Rows are parted by bars.
function matrix(rows: string): number[][] {
  return rows.split(" | ").map((row) => row.split(" ").map(Number));
}

type Size = { title: string; T: number; E: number; H: number };

const SIZES: Size[] = [
  { title: "one unit, two steps", T: 2, E: 1, H: 1 },
  { title: "three steps, two inputs, five hidden units", T: 3, E: 2, H: 5 },
  { title: "six steps, five inputs, three hidden units", T: 6, E: 5, H: 3 },
  { title: "two steps, four inputs, four hidden units", T: 2, E: 4, H: 4 },
  { title: "five steps, one input, six hidden units", T: 5, E: 1, H: 6 },
  { title: "eight steps, six inputs, two hidden units", T: 8, E: 6, H: 2 },
  { title: "twelve steps, eight inputs, sixteen hidden units", T: 12, E: 8, H: 16 },
];

function drawn(random: Random, { title, T, E, H }: Size): ExerciseCase {
  // With this scale the sums stay around 1, where the bend is felt and nothing is saturated.
  const scale = 1 / Math.sqrt(E + H);
  const h0 = Array.from({ length: H }, () => random.uniform(0.3, 0.9) * (random.uniform(0, 1) < 0.5 ? -1 : 1));
  const weights = { Wxh: randomMatrix(random, E, H, scale), Whh: randomMatrix(random, H, H, scale) };
  return {
    title,
    visibility: "hidden",
    input: { X: randomMatrix(random, T, E), ...weights, bh: randomVector(random, H, 0.5), h0 },
  };
}
