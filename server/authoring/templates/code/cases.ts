import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

// Public cases are shown whole, so they stay the same for everybody. Hidden ones are drawn from `random`, whose seed
// nobody knows. What an input is called here is what the parameter is called in exercise.json.
export function generateCases(random: Random): ExerciseCase[] {
  return [
    {
      title: "one input, two units",
      visibility: "public",
      input: { x: [2], hPrev: [0.5, -1], W: [[0.3, -0.4]], alpha: 0.25 },
    },
    {
      title: "two inputs, two units",
      visibility: "public",
      input: {
        x: [0.5, -0.2],
        hPrev: [0.1, 0.8],
        W: [
          [0.3, 0.7],
          [0.4, -0.6],
        ],
        alpha: 0.6,
      },
    },
    ...SIZES.map((size) => drawn(random, size)),
  ];
}

type Size = { title: string; E: number; H: number };

const SIZES: Size[] = [
  { title: "one unit", E: 3, H: 1 },
  { title: "as many inputs as units", E: 4, H: 4 },
  { title: "more inputs than units", E: 6, H: 2 },
];

function drawn(random: Random, { title, E, H }: Size): ExerciseCase {
  return {
    title,
    visibility: "hidden",
    input: {
      x: randomVector(random, E),
      hPrev: randomVector(random, H),
      W: randomMatrix(random, E, H),
      // Away from a half, where the two shares could change places unseen.
      alpha: random.uniform(0.1, 0.4),
    },
  };
}
