import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

/** Public cases by hand, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "two inputs, two hidden units, one output, as in the prompt", input: BY_HAND },
    { title: "exactly one of two: one input is 1", input: { x: [1, 0], ...EXACTLY_ONE } },
    { title: "exactly one of two: both inputs are 1", input: { x: [1, 1], ...EXACTLY_ONE } },
    { title: "three inputs, two hidden units, two outputs", input: THREE_TWO_TWO },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...SIZES.map((size) => drawn(random, size)),
  ];
}

const BY_HAND = {
  x: [1, 2],
  W1: [
    [0.5, -0.3],
    [0.1, 0.4],
  ],
  b1: [0.2, -0.1],
  W2: [[1.5], [-2]],
  b2: [0.5],
};

// The first unit tells none from some, the second tells both from fewer.
const EXACTLY_ONE = {
  W1: [
    [2, 2],
    [2, 2],
  ],
  b1: [-1, -3],
  W2: [[1], [-1]],
  b2: [-0.2],
};

const THREE_TWO_TWO = {
  x: [0.2, -0.4, 0.7],
  W1: [
    [0.5, -0.2],
    [0.1, 0.8],
    [-0.6, 0.4],
  ],
  b1: [-0.1, 0.25],
  W2: [
    [0.3, -0.7],
    [0.9, 0.2],
  ],
  b2: [0.05, -0.15],
};

type Size = { title: string; D: number; M: number; K: number };

const SIZES: Size[] = [
  { title: "one input, one hidden unit, one output", D: 1, M: 1, K: 1 },
  { title: "two inputs, five hidden units, three outputs", D: 2, M: 5, K: 3 },
  { title: "three inputs, three hidden units, three outputs", D: 3, M: 3, K: 3 },
  { title: "six inputs, two hidden units, four outputs", D: 6, M: 2, K: 4 },
  { title: "four inputs, four hidden units, one output", D: 4, M: 4, K: 1 },
  { title: "one input, seven hidden units, two outputs", D: 1, M: 7, K: 2 },
  { title: "eight inputs, sixteen hidden units, five outputs", D: 8, M: 16, K: 5 },
];

function drawn(random: Random, { title, D, M, K }: Size): ExerciseCase {
  return {
    title,
    visibility: "hidden",
    input: {
      x: randomVector(random, D),
      // With this scale what enters the tanh stays near ±1, where neither a missing tanh nor a missing term can hide.
      W1: randomMatrix(random, D, M, 1 / Math.sqrt(D)),
      b1: randomVector(random, M, 0.5),
      W2: randomMatrix(random, M, K, 1 / Math.sqrt(M)),
      b2: randomVector(random, K, 0.5),
    },
  };
}
