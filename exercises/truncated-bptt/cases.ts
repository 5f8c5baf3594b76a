import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

/** Public cases from the prompt's single unit upwards, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "the three steps of the prompt, in chunks of two", input: THREE_STEPS },
    { title: "“cat sat here”, in chunks of two", input: SENTENCE },
    { title: "five steps, one input, three hidden units, in chunks of two", input: { ...FIVE_STEPS, k: 2 } },
    { title: "the same five steps in one chunk that is longer than they are", input: { ...FIVE_STEPS, k: 8 } },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...SIZES.map((size) => drawn(random, size)),
  ];
}

const THREE_STEPS = {
  X: [[1], [-0.5], [0.4]],
  Wxh: [[0.5]],
  Whh: [[0.8]],
  bh: [0.1],
  h0: [0.5],
  dH: [[0.5], [1], [2]],
  k: 2,
};

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
  dH: [
    [0.4, -0.2],
    [-0.3, 0.6],
    [1, -0.5],
  ],
  k: 2,
};

const FIVE_STEPS = {
  X: [[0.9], [-0.3], [0.4], [-0.7], [0.6]],
  Wxh: [[0.6, -0.3, 0.2]],
  Whh: [
    [0.2, 0.7, -0.4],
    [-0.6, 0.1, 0.8],
    [0.5, -0.9, 0.3],
  ],
  bh: [0.05, -0.15, 0.3],
  h0: [0.4, -0.5, 0.1],
  dH: [
    [0.2, 0.5, -0.1],
    [-0.4, 0.3, 0.6],
    [0.7, -0.2, 0.1],
    [-0.5, 0.8, 0.3],
    [0.9, -0.6, 0.4],
  ],
};

type Size = { title: string; T: number; E: number; H: number; k: number };

const SIZES: Size[] = [
  { title: "four steps in chunks of two", T: 4, E: 3, H: 2, k: 2 },
  { title: "five steps in chunks of one", T: 5, E: 2, H: 3, k: 1 },
  { title: "seven steps in chunks of three", T: 7, E: 2, H: 4, k: 3 },
  { title: "eight steps in chunks of five", T: 8, E: 4, H: 3, k: 5 },
  { title: "nine steps in chunks of three", T: 9, E: 1, H: 5, k: 3 },
  { title: "ten steps in chunks of four, one hidden unit", T: 10, E: 4, H: 1, k: 4 },
  { title: "twenty steps in chunks of seven", T: 20, E: 6, H: 12, k: 7 },
];

function drawn(random: Random, { title, T, E, H, k }: Size): ExerciseCase {
  // Large enough that a gradient is felt across a cut, small enough that tanh has a slope.
  const scale = 1 / Math.sqrt(E + H);
  return {
    title,
    visibility: "hidden",
    input: {
      X: randomMatrix(random, T, E),
      Wxh: randomMatrix(random, E, H, scale),
      Whh: randomMatrix(random, H, H, scale),
      bh: randomVector(random, H, 0.5),
      h0: Array.from({ length: H }, () => random.uniform(-0.9, 0.9)),
      dH: randomMatrix(random, T, H),
      k,
    },
  };
}
