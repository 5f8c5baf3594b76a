import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

/** Public cases by hand, square and not, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  return [
    ...SHOWN.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...SIZES.map((size) => drawn(random, size)),
  ];
}

const SHOWN = [
  {
    title: "two inputs, two outputs, as in the prompt",
    input: {
      x: [0.5, 0.2],
      W: [
        [0.3, 0.7],
        [0.4, 0.2],
      ],
    },
  },
  {
    title: "a single 1 among zeros",
    input: {
      x: [0, 1, 0],
      W: [
        [0.5, -0.2],
        [0.1, 0.8],
        [-0.6, 0.4],
      ],
    },
  },
  {
    title: "three inputs, two outputs",
    input: {
      x: [0.2, -0.4, 0.7],
      W: [
        [0.5, -0.2],
        [0.1, 0.8],
        [-0.6, 0.4],
      ],
    },
  },
  {
    title: "two inputs, four outputs",
    input: {
      x: [-1, 2],
      W: [
        [0.6, -0.3, 0.2, 1.5],
        [-0.5, 0.9, 0.4, -0.7],
      ],
    },
  },
];

type Size = { title: string; n: number; m: number };

const SIZES: Size[] = [
  { title: "one input, five outputs", n: 1, m: 5 },
  { title: "five inputs, one output", n: 5, m: 1 },
  { title: "three inputs, three outputs", n: 3, m: 3 },
  { title: "four inputs, four outputs", n: 4, m: 4 },
  { title: "two inputs, seven outputs", n: 2, m: 7 },
  { title: "seven inputs, three outputs", n: 7, m: 3 },
  { title: "sixteen inputs, eight outputs", n: 16, m: 8 },
];

function drawn(random: Random, { title, n, m }: Size): ExerciseCase {
  return { title, visibility: "hidden", input: { x: randomVector(random, n), W: randomMatrix(random, n, m) } };
}
