import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

/** Public cases from a single unit upwards, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "the two steps of the prompt", input: TWO_STEPS },
    { title: "“cat sat here”", input: SENTENCE },
    { title: "a single step, three inputs, two hidden units", input: SINGLE_STEP },
    { title: "four steps, one input, three hidden units", input: FOUR_STEPS },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...SIZES.map((size) => drawn(random, size)),
  ];
}

const TWO_STEPS = { X: [[1], [-0.5]], Wxh: [[0.5]], Whh: [[0.8]], bh: [0.1], h0: [0.5] };

const SENTENCE = {
  X: [
    [0.5, 0.2],
    [0.1, 0.9],
    [0.8, 0.3],
  ],
  Wxh: [
    [0.3, 0.7],
    [0.4, 0.2],
  ],
  Whh: [
    [0.1, 0.5],
    [0.6, 0.3],
  ],
  bh: [0.1, 0.2],
  h0: [0, 0],
};

const SINGLE_STEP = {
  X: [[0.2, -0.4, 0.7]],
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
  h0: [0.6, -0.3],
};

const FOUR_STEPS = {
  X: [[0.9], [-0.3], [0.4], [-0.7]],
  Wxh: [[0.6, -0.3, 0.2]],
  Whh: [
    [0.2, 0.7, -0.4],
    [-0.6, 0.1, 0.8],
    [0.5, -0.9, 0.3],
  ],
  bh: [0.05, -0.15, 0.3],
  h0: [0.4, -0.5, 0.1],
};

/** `gain` is about the spectral radius of the recurrent weights. */
type Size = { title: string; T: number; E: number; H: number; gain: number };

const SIZES: Size[] = [
  { title: "two steps, three inputs, two hidden units", T: 2, E: 3, H: 2, gain: 0.9 },
  { title: "three steps, two inputs, four hidden units", T: 3, E: 2, H: 4, gain: 0.8 },
  { title: "five steps, three inputs, three hidden units", T: 5, E: 3, H: 3, gain: 1.2 },
  { title: "seven steps, five inputs, two hidden units", T: 7, E: 5, H: 2, gain: 1 },
  { title: "eight steps, one input, five hidden units", T: 8, E: 1, H: 5, gain: 1.3 },
  { title: "twelve steps, four inputs, eight hidden units", T: 12, E: 4, H: 8, gain: 1.2 },
];

function drawn(random: Random, { title, T, E, H, gain }: Size): ExerciseCase {
  return {
    title,
    visibility: "hidden",
    input: {
      X: randomMatrix(random, T, E, 0.7),
      Wxh: randomMatrix(random, E, H, 0.7 / Math.sqrt(E)),
      Whh: randomMatrix(random, H, H, gain / Math.sqrt(H)),
      bh: randomVector(random, H, 0.3),
      h0: Array.from({ length: H }, () => random.uniform(-0.9, 0.9)),
    },
  };
}
