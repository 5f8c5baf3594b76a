import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

/** Public cases from a single weight upwards, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "the single step of the prompt", input: SINGLE_STEP },
    { title: "“cat sat here”, with targets for every state", input: SENTENCE },
    { title: "two steps, three inputs, two hidden units", input: TWO_STEPS },
    { title: "three steps, one input, three hidden units", input: THREE_STEPS },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...SIZES.map((size) => drawn(random, size)),
  ];
}

const SINGLE_STEP = { X: [[1]], Y: [[1]], Wxh: [[0.5]], Whh: [[0.8]], bh: [0.1], h0: [0.5], step: 0.1 };

const SENTENCE = {
  X: [
    [0.5, 0.2],
    [0.1, 0.9],
    [0.8, 0.3],
  ],
  Y: [
    [0.9, -0.4],
    [-0.7, 0.3],
    [0.2, -0.8],
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
  step: 0.02,
};

const TWO_STEPS = {
  X: [
    [0.2, -0.4, 0.7],
    [-0.9, 0.5, 0.3],
  ],
  Y: [
    [-0.5, 0.6],
    [0.8, -0.2],
  ],
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
  step: 0.05,
};

const THREE_STEPS = {
  X: [[0.9], [-0.3], [0.4]],
  Y: [
    [-0.6, 0.4, 0.7],
    [0.5, -0.9, 0.1],
    [0.3, 0.8, -0.5],
  ],
  Wxh: [[0.6, -0.3, 0.2]],
  Whh: [
    [0.2, 0.7, -0.4],
    [-0.6, 0.1, 0.8],
    [0.5, -0.9, 0.3],
  ],
  bh: [0.05, -0.15, 0.3],
  h0: [0.4, -0.5, 0.1],
  step: 0.01,
};

type Size = { title: string; T: number; E: number; H: number; step: number };

// The steps are larger than one would choose in earnest: then right programs agree to twelve digits.
const SIZES: Size[] = [
  { title: "one step, two inputs, three hidden units", T: 1, E: 2, H: 3, step: 0.05 },
  { title: "two steps, four inputs, two hidden units", T: 2, E: 4, H: 2, step: 0.02 },
  { title: "four steps, three inputs, three hidden units", T: 4, E: 3, H: 3, step: 0.01 },
  { title: "five steps, one input, four hidden units", T: 5, E: 1, H: 4, step: 0.02 },
  { title: "six steps, five inputs, one hidden unit", T: 6, E: 5, H: 1, step: 0.01 },
  { title: "ten steps, four inputs, six hidden units", T: 10, E: 4, H: 6, step: 0.005 },
];

function drawn(random: Random, { title, T, E, H, step }: Size): ExerciseCase {
  const scale = 1 / Math.sqrt(E + H);
  return {
    title,
    visibility: "hidden",
    input: {
      X: randomMatrix(random, T, E),
      Y: randomMatrix(random, T, H, 0.7),
      Wxh: randomMatrix(random, E, H, scale),
      Whh: randomMatrix(random, H, H, scale),
      bh: randomVector(random, H, 0.5),
      h0: Array.from({ length: H }, () => random.uniform(-0.9, 0.9)),
      step,
    },
  };
}
