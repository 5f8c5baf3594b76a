import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

/** Public cases by hand, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "the example of the prompt", input: { X: [[1, 2]], targets: [[0.3]], ...BY_HAND } },
    { title: "two examples, the first as before", input: { X: TWO_INPUTS, targets: [[0.3], [1.2]], ...BY_HAND } },
    { title: "three examples, three inputs, two hidden units, two outputs", input: THREE_EXAMPLES },
    { title: "four examples of “exactly one of two”, an untrained network", input: EXACTLY_ONE },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...SIZES.map((size) => drawn(random, size)),
  ];
}

const BY_HAND = {
  W1: [
    [0.5, -0.3],
    [0.1, 0.4],
  ],
  b1: [0.2, -0.1],
  W2: [[1.5], [-2]],
  b2: [0.5],
};

const TWO_INPUTS = [
  [1, 2],
  [-0.5, 0.8],
];

const THREE_EXAMPLES = {
  X: [
    [0.2, -0.4, 0.7],
    [-0.9, 0.3, 0.1],
    [0.5, 0.8, -0.6],
  ],
  targets: [
    [0.5, -1],
    [1, 0.2],
    [-0.7, 0.4],
  ],
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

const EXACTLY_ONE = {
  X: [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ],
  targets: [[0], [1], [1], [0]],
  W1: [
    [0.6, -0.3, 0.2],
    [-0.5, 0.9, 0.4],
  ],
  b1: [0.05, -0.15, 0.3],
  W2: [[0.7], [-0.4], [0.9]],
  b2: [0.1],
};

type Size = { title: string; N: number; D: number; M: number; K: number };

const SIZES: Size[] = [
  { title: "one example, four inputs, three hidden units, two outputs", N: 1, D: 4, M: 3, K: 2 },
  { title: "two examples, two inputs, five hidden units, three outputs", N: 2, D: 2, M: 5, K: 3 },
  { title: "five examples, three of everything else", N: 5, D: 3, M: 3, K: 3 },
  { title: "three examples, six inputs, two hidden units, four outputs", N: 3, D: 6, M: 2, K: 4 },
  { title: "seven examples, one input, four hidden units, one output", N: 7, D: 1, M: 4, K: 1 },
  { title: "four examples, five inputs, one hidden unit, two outputs", N: 4, D: 5, M: 1, K: 2 },
  { title: "twelve examples, eight inputs, sixteen hidden units, five outputs", N: 12, D: 8, M: 16, K: 5 },
];

function drawn(random: Random, { title, N, D, M, K }: Size): ExerciseCase {
  return {
    title,
    visibility: "hidden",
    input: {
      X: randomMatrix(random, N, D),
      targets: randomMatrix(random, N, K),
      // With these scales the hidden sums stay near ±1, where the slope of tanh is neither 1 nor 0.
      W1: randomMatrix(random, D, M, 1 / Math.sqrt(D)),
      b1: randomVector(random, M, 0.5),
      W2: randomMatrix(random, M, K, 1 / Math.sqrt(M)),
      b2: randomVector(random, K, 0.5),
    },
  };
}
