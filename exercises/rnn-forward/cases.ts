import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

/** The tutorial's sentence both ways, then three by hand; after these the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "“cat sat here”", input: { ...SENTENCE, X: [CAT, SAT, HERE] } },
    { title: "“here sat cat”, the same words in another order", input: { ...SENTENCE, X: [HERE, SAT, CAT] } },
    { title: "two steps that begin with something to remember", input: TWO_STEPS },
    { title: "three steps, three inputs, two hidden units", input: THREE_STEPS },
    { title: "four steps, one input, three hidden units", input: FOUR_STEPS },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...SIZES.map((size) => drawn(random, size)),
  ];
}

const CAT = [0.5, 0.2];
const SAT = [0.1, 0.9];
const HERE = [0.8, 0.3];

// It starts from zero, so the other cases are there to ask for h₀.
const SENTENCE = {
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

const TWO_STEPS = { X: [[1], [-0.5]], Wxh: [[0.5]], Whh: [[0.8]], bh: [0.1], h0: [0.5] };

const THREE_STEPS = {
  X: [
    [0.2, -0.4, 0.7],
    [-0.9, 0.3, 0.1],
    [0.5, 0.8, -0.6],
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

type Size = { title: string; T: number; E: number; H: number };

const SIZES: Size[] = [
  { title: "one step, four inputs, three hidden units", T: 1, E: 4, H: 3 },
  { title: "two steps, two inputs, five hidden units", T: 2, E: 2, H: 5 },
  { title: "five steps, three inputs, three hidden units", T: 5, E: 3, H: 3 },
  { title: "six steps, six inputs, two hidden units", T: 6, E: 6, H: 2 },
  { title: "seven steps, one input, four hidden units", T: 7, E: 1, H: 4 },
  { title: "twelve steps, five inputs, one hidden unit", T: 12, E: 5, H: 1 },
  { title: "twenty-five steps, eight inputs, sixteen hidden units", T: 25, E: 8, H: 16 },
];

function drawn(random: Random, { title, T, E, H }: Size): ExerciseCase {
  // With this scale what enters the tanh stays near ±1, where neither a missing tanh nor a missing term can hide.
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
    },
  };
}
