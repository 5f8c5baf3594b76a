import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

/** Public cases by hand, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "the two positions of the prompt", input: TWO_POSITIONS },
    { title: "a single position, where nothing is shared", input: SINGLE_POSITION },
    { title: "“cat sat here”", input: SENTENCE },
    { title: "four positions, one input, three hidden units", input: FOUR_POSITIONS },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...SIZES.map((size) => drawn(random, size)),
  ];
}

const TWO_POSITIONS = { X: [[1], [-0.5]], W: [[0.5], [0.8]], b: [0.1], h0: [0.5], g: [1] };

const SINGLE_POSITION = {
  X: [[0.2, -0.4, 0.7]],
  W: [
    [0.5, -0.2],
    [0.1, 0.8],
    [-0.6, 0.4],
    [0.3, -0.7],
    [0.9, 0.2],
  ],
  b: [-0.1, 0.25],
  h0: [0.6, -0.3],
  g: [1, -0.5],
};

// The tutorial's weights, those for the input above those for the state.
const SENTENCE = {
  X: [
    [0.5, 0.2],
    [0.1, 0.9],
    [0.8, 0.3],
  ],
  W: [
    [0.3, 0.7],
    [0.4, 0.2],
    [0.1, 0.5],
    [0.6, 0.3],
  ],
  b: [0.1, 0.2],
  h0: [0, 0],
  g: [1, -0.5],
};

const FOUR_POSITIONS = {
  X: [[0.9], [-0.3], [0.4], [-0.7]],
  W: [
    [0.6, -0.3, 0.2],
    [0.2, 0.7, -0.4],
    [-0.6, 0.1, 0.8],
    [0.5, -0.9, 0.3],
  ],
  b: [0.05, -0.15, 0.3],
  h0: [0.4, -0.5, 0.1],
  g: [0.7, 1, -0.4],
};

type Size = { title: string; T: number; E: number; H: number };

const SIZES: Size[] = [
  { title: "two positions, three inputs, two hidden units", T: 2, E: 3, H: 2 },
  { title: "three positions, two inputs, four hidden units", T: 3, E: 2, H: 4 },
  { title: "five positions, three inputs, three hidden units", T: 5, E: 3, H: 3 },
  { title: "four positions, five inputs, two hidden units", T: 4, E: 5, H: 2 },
  { title: "six positions, one input, five hidden units", T: 6, E: 1, H: 5 },
  { title: "five positions, four inputs, one hidden unit", T: 5, E: 4, H: 1 },
  { title: "eight positions, six inputs, twelve hidden units", T: 8, E: 6, H: 12 },
];

function drawn(random: Random, { title, T, E, H }: Size): ExerciseCase {
  return {
    title,
    visibility: "hidden",
    input: {
      X: randomMatrix(random, T, E),
      // Large enough that the last state still feels the first position, small enough that tanh has a slope.
      W: randomMatrix(random, E + H, H, 1 / Math.sqrt(E + H)),
      b: randomVector(random, H, 0.5),
      h0: Array.from({ length: H }, () => random.uniform(-0.9, 0.9)),
      g: randomVector(random, H),
    },
  };
}
