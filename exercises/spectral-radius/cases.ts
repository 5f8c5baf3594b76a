import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix } from "#numeric/random.ts";

/** Public cases, one for each kind of eigenvalue, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "the recurrent weights of “cat sat here”", W: SENTENCE },
    { title: "a complex pair: a quarter of a turn, and longer by a tenth", W: TURN },
    { title: "small eigenvalues and a large singular value", W: NOT_NORMAL },
    { title: "three units, where the largest eigenvalue is negative", W: NEGATIVE },
  ];
  return [
    ...shown.map(({ title, W }): ExerciseCase => ({ title, visibility: "public", input: { W } })),
    ...SIZES.map(
      ({ title, H, gain }): ExerciseCase => ({
        title,
        visibility: "hidden",
        input: { W: randomMatrix(random, H, H, gain / Math.sqrt(H)) },
      }),
    ),
  ];
}

const SENTENCE = [
  [0.1, 0.5],
  [0.6, 0.3],
];

const TURN = [
  [0, 1.1],
  [-1.1, 0],
];

const NOT_NORMAL = [
  [2, -1.9],
  [2, -1.7],
];

const NEGATIVE = [
  [-0.9, 0.4, 0.1],
  [0.2, 0.3, -0.5],
  [0.6, -0.2, -0.4],
];

/** `gain` is about the spectral radius that comes out. */
type Size = { title: string; H: number; gain: number };

const SIZES: Size[] = [
  { title: "two units", H: 2, gain: 1.2 },
  { title: "two other units", H: 2, gain: 0.7 },
  { title: "three units", H: 3, gain: 0.9 },
  { title: "four units", H: 4, gain: 1.1 },
  { title: "five units", H: 5, gain: 2 },
  { title: "six units", H: 6, gain: 0.5 },
  { title: "eight units", H: 8, gain: 1 },
];
