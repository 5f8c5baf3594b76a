import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

/** Public cases from small to whole, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "one unit, two steps", input: TWO_STEPS },
    { title: "a single step, three inputs, two hidden units", input: SINGLE_STEP },
    { title: "“cat sat here”, with a target for every state", input: SENTENCE },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...SIZES.map((size) => drawn(random, size)),
  ];
}

const TWO_STEPS = { X: [[1], [-0.5]], Y: [[0.2], [-0.6]], Wxh: [[0.5]], Whh: [[0.8]], bh: [0.1], h0: [0.5] };

const SINGLE_STEP = {
  X: [[0.2, -0.4, 0.7]],
  Y: [[0.3, -0.9]],
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

// The tutorial's sentence; it starts from zero, so the other cases are there to ask for h₀.
const SENTENCE = {
  X: [
    [0.5, 0.2],
    [0.1, 0.9],
    [0.8, 0.3],
  ],
  Y: [
    [0.9, -0.2],
    [-0.3, 0.4],
    [0.1, 0.2],
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

type Size = { title: string; T: number; E: number; H: number };

const SIZES: Size[] = [
  { title: "two steps, three inputs, two hidden units", T: 2, E: 3, H: 2 },
  { title: "three steps, two inputs, four hidden units", T: 3, E: 2, H: 4 },
  { title: "six steps, five inputs, three hidden units", T: 6, E: 5, H: 3 },
  { title: "ten steps, four inputs, one hidden unit", T: 10, E: 4, H: 1 },
  { title: "twenty steps, six inputs, eight hidden units", T: 20, E: 6, H: 8 },
];

function drawn(random: Random, { title, T, E, H }: Size): ExerciseCase {
  // Large enough that the gradient of the last step is still felt at the first, small enough that tanh has a slope.
  const scale = 1 / Math.sqrt(E + H);
  return {
    title,
    visibility: "hidden",
    input: {
      X: randomMatrix(random, T, E),
      Y: randomMatrix(random, T, H),
      Wxh: randomMatrix(random, E, H, scale),
      Whh: randomMatrix(random, H, H, scale),
      bh: randomVector(random, H, 0.5),
      h0: Array.from({ length: H }, () => random.uniform(-0.9, 0.9)),
    },
  };
}
