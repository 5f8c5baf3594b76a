import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

/** Public cases from the prompt's single unit upwards, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "the single unit of the prompt", input: SINGLE_UNIT },
    { title: "two inputs, two hidden units", input: TWO_UNITS },
    { title: "three inputs, two hidden units", input: THREE_INPUTS },
    { title: "one input, three hidden units", input: THREE_UNITS },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...SIZES.map((size) => drawn(random, size)),
  ];
}

const SINGLE_UNIT = { x: [2], hPrev: [0.5], Wxh: [[0.3]], Whh: [[0.8]], bh: [-0.2], dh: [1.5] };

const TWO_UNITS = {
  x: [0.1, 0.9],
  hPrev: [0.3, -0.6],
  Wxh: [
    [0.3, 0.7],
    [0.4, 0.2],
  ],
  Whh: [
    [0.1, 0.5],
    [0.6, 0.3],
  ],
  bh: [0.1, 0.2],
  dh: [0.8, -1.2],
};

const THREE_INPUTS = {
  x: [0.2, -0.4, 0.7],
  hPrev: [0.6, -0.3],
  Wxh: [
    [0.5, -0.2],
    [0.1, 0.8],
    [-0.6, 0.4],
  ],
  Whh: [
    [0.3, -0.7],
    [0.9, 0.2],
  ],
  bh: [-0.1, 0.25],
  dh: [1, -0.5],
};

const THREE_UNITS = {
  x: [0.9],
  hPrev: [0.4, -0.5, 0.1],
  Wxh: [[0.6, -0.3, 0.2]],
  Whh: [
    [0.2, 0.7, -0.4],
    [-0.6, 0.1, 0.8],
    [0.5, -0.9, 0.3],
  ],
  bh: [0.05, -0.15, 0.3],
  dh: [-0.4, 0.7, 1.1],
};

type Size = { title: string; E: number; H: number };

const SIZES: Size[] = [
  { title: "four inputs, one hidden unit", E: 4, H: 1 },
  { title: "two inputs, five hidden units", E: 2, H: 5 },
  { title: "six inputs, three hidden units", E: 6, H: 3 },
  { title: "four inputs, four hidden units", E: 4, H: 4 },
  { title: "one input, seven hidden units", E: 1, H: 7 },
  { title: "seven inputs, two hidden units", E: 7, H: 2 },
  { title: "eight inputs, sixteen hidden units", E: 8, H: 16 },
];

function drawn(random: Random, { title, E, H }: Size): ExerciseCase {
  // With this scale the tanh has a slope that is neither 0 nor 1, so that no mistake in it can hide.
  const scale = 1 / Math.sqrt(E + H);
  return {
    title,
    visibility: "hidden",
    input: {
      x: randomVector(random, E),
      hPrev: Array.from({ length: H }, () => random.uniform(-0.9, 0.9)),
      Wxh: randomMatrix(random, E, H, scale),
      Whh: randomMatrix(random, H, H, scale),
      bh: randomVector(random, H, 0.5),
      dh: randomVector(random, H),
    },
  };
}
