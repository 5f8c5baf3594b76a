import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";
import { type RnnWeights, rnnForward } from "#numeric/rnn.ts";

/** The tutorial's sentence, then two sizes by hand; after these the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  return [...sentence(), threeInputs(), threeHiddenUnits(), ...SIZES.map((size) => drawn(random, size))];
}

const SENTENCE_WEIGHTS: RnnWeights = {
  Wxh: [
    [0.3, 0.7],
    [0.4, 0.2],
  ],
  Whh: [
    [0.1, 0.5],
    [0.6, 0.3],
  ],
  bh: [0.1, 0.2],
};

const WORDS = [
  { title: "“cat”, the first word, with nothing to remember", x: [0.5, 0.2] },
  { title: "“sat”, after “cat”", x: [0.1, 0.9] },
  { title: "“here”, after “cat sat”", x: [0.8, 0.3] },
];

// The state is carried at full precision, so a right program that chains its own steps meets the same numbers.
function sentence(): ExerciseCase[] {
  const h0 = [0, 0];
  const X = WORDS.map((word) => word.x);
  const states = [h0, ...rnnForward(SENTENCE_WEIGHTS, X, h0)];
  return WORDS.map(({ title, x }, t) => ({
    title,
    visibility: "public",
    input: { x, hPrev: states[t]!, ...SENTENCE_WEIGHTS },
  }));
}

function threeInputs(): ExerciseCase {
  return {
    title: "three inputs, two hidden units",
    visibility: "public",
    input: {
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
    },
  };
}

function threeHiddenUnits(): ExerciseCase {
  return {
    title: "two inputs, three hidden units",
    visibility: "public",
    input: {
      x: [-0.8, 0.3],
      hPrev: [0.4, -0.5, 0.1],
      Wxh: [
        [0.6, -0.3, 0.2],
        [-0.5, 0.9, 0.4],
      ],
      Whh: [
        [0.2, 0.7, -0.4],
        [-0.6, 0.1, 0.8],
        [0.5, -0.9, 0.3],
      ],
      bh: [0.05, -0.15, 0.3],
    },
  };
}

type Size = { title: string; E: number; H: number };

const SIZES: Size[] = [
  { title: "one input, one hidden unit", E: 1, H: 1 },
  { title: "two inputs, five hidden units", E: 2, H: 5 },
  { title: "six inputs, three hidden units", E: 6, H: 3 },
  { title: "four inputs, four hidden units", E: 4, H: 4 },
  { title: "one input, seven hidden units", E: 1, H: 7 },
  { title: "seven inputs, two hidden units", E: 7, H: 2 },
  { title: "eight inputs, sixteen hidden units", E: 8, H: 16 },
];

function drawn(random: Random, { title, E, H }: Size): ExerciseCase {
  // With this scale what enters the tanh stays near ±1, where neither a missing tanh nor a missing term can hide.
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
    },
  };
}
