import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

/** Public cases above the bound, below it and at zero, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "the three numbers of the prompt", input: THREE_NUMBERS },
    { title: "two inputs, three hidden units, far above the bound", input: { gradients: LONG, maxNorm: 1 } },
    { title: "the same gradients under a generous bound", input: { gradients: LONG, maxNorm: 50 } },
    { title: "nothing to clip: all gradients are zero", input: { gradients: NOTHING, maxNorm: 5 } },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...SIZES.map((size) => drawn(random, size)),
  ];
}

const THREE_NUMBERS = { gradients: { dWxh: [[1]], dWhh: [[-2]], dbh: [2] }, maxNorm: 1.5 };

const LONG = {
  dWxh: [
    [-0.4, 2.1, 0.7],
    [1.3, -0.6, 3.2],
  ],
  dWhh: [
    [0.5, -1.8, 0.2],
    [4.1, 0.9, -2.7],
    [-0.3, 1.6, 0.8],
  ],
  dbh: [2.4, -3.5, 1.1],
};

const NOTHING = {
  dWxh: [
    [0, 0],
    [0, 0],
    [0, 0],
  ],
  dWhh: [
    [0, 0],
    [0, 0],
  ],
  dbh: [0, 0],
};

/** `excess` is how many times the bound the norm is; below 1 nothing may change. */
type Size = { title: string; E: number; H: number; excess: number };

const SIZES: Size[] = [
  { title: "three inputs, two hidden units, a little too long", E: 3, H: 2, excess: 1.2 },
  { title: "two inputs, four hidden units, five times too long", E: 2, H: 4, excess: 5 },
  { title: "four inputs, three hidden units, half as long as allowed", E: 4, H: 3, excess: 0.5 },
  { title: "one input, five hidden units, forty times too long", E: 1, H: 5, excess: 40 },
  { title: "six inputs, one hidden unit, twice too long", E: 6, H: 1, excess: 2 },
  { title: "five inputs, eight hidden units, almost as long as allowed", E: 5, H: 8, excess: 0.97 },
  { title: "eight inputs, twelve hidden units, ten times too long", E: 8, H: 12, excess: 10 },
];

function drawn(random: Random, { title, E, H, excess }: Size): ExerciseCase {
  const gradients = {
    dWxh: randomMatrix(random, E, H, 1.5),
    dWhh: randomMatrix(random, H, H, 0.8),
    dbh: randomVector(random, H, 2.5),
  };
  const norm = Math.hypot(...gradients.dWxh.flat(), ...gradients.dWhh.flat(), ...gradients.dbh);
  return { title, visibility: "hidden", input: { gradients, maxNorm: norm / excess } };
}
