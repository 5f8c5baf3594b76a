import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

/** Public cases from the prompt's upwards, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "the two steps of the prompt", input: { X: [[1], [-2]], h0: [0.5], W: ONE_UNIT } },
    {
      title: "three steps, two inputs, two hidden units",
      input: { X: matrix("0.5 -0.8 | 1.1 0.4 | -0.7 0.9"), h0: [0.6, -0.4], W: TWO_UNITS },
    },
    {
      title: "four steps, three inputs, two hidden units",
      input: { X: matrix("0.2 -0.7 0.9 | -1 0.3 0.5 | 0.8 0.6 -0.4 | 0.1 -0.2 1.2"), h0: [-0.5, 0.8], W: THREE_INPUTS },
    },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...SIZES.map((size) => drawn(random, size)),
  ];
}

const ONE_UNIT = {
  ...{ Wxr: [[0.4]], Whr: [[-0.6]], br: [0.1] },
  ...{ Wxz: [[0.5]], Whz: [[0.3]], bz: [-0.2] },
  ...{ Wxn: [[0.7]], Whn: [[0.9]], bn: [0.05] },
};

const TWO_UNITS = {
  ...{ Wxr: matrix("0.7 -0.3 | 0.2 0.9"), Whr: matrix("-0.5 0.8 | 0.4 -0.1"), br: [0.3, -0.6] },
  ...{ Wxz: matrix("-0.4 0.6 | 0.8 0.1"), Whz: matrix("0.9 -0.7 | -0.2 0.5"), bz: [-0.1, 0.4] },
  ...{ Wxn: matrix("0.3 -0.9 | -0.6 0.4"), Whn: matrix("0.8 -0.5 | 0.7 0.2"), bn: [0.2, -0.3] },
};

const THREE_INPUTS = {
  ...{ Wxr: matrix("0.5 -0.2 | 0.1 0.8 | -0.6 0.4"), Whr: matrix("0.3 -0.7 | 0.9 0.2"), br: [-0.1, 0.25] },
  ...{ Wxz: matrix("-0.3 0.7 | 0.6 -0.4 | 0.2 0.5"), Whz: matrix("-0.8 0.1 | 0.4 0.6"), bz: [0.35, -0.2] },
  ...{ Wxn: matrix("0.9 -0.1 | -0.5 0.3 | 0.7 -0.8"), Whn: matrix("0.6 0.5 | -0.9 0.4"), bn: [-0.15, 0.1] },
};

// Rows are parted by bars: twelve arrays a case are easier to read so.
function matrix(rows: string): number[][] {
  return rows.split(" | ").map((row) => row.split(" ").map(Number));
}

type Size = { title: string; T: number; E: number; H: number };

const SIZES: Size[] = [
  { title: "one unit, two steps", T: 2, E: 1, H: 1 },
  { title: "three steps, two inputs, five hidden units", T: 3, E: 2, H: 5 },
  { title: "six steps, five inputs, three hidden units", T: 6, E: 5, H: 3 },
  { title: "two steps, four inputs, four hidden units", T: 2, E: 4, H: 4 },
  { title: "five steps, one input, six hidden units", T: 5, E: 1, H: 6 },
  { title: "eight steps, six inputs, two hidden units", T: 8, E: 6, H: 2 },
  { title: "twelve steps, eight inputs, twelve hidden units", T: 12, E: 8, H: 12 },
];

function drawn(random: Random, { title, T, E, H }: Size): ExerciseCase {
  const W = drawWeights(random, E, H);
  const h0 = Array.from({ length: H }, () => random.uniform(0.3, 0.9) * (random.uniform(0, 1) < 0.5 ? -1 : 1));
  return { title, visibility: "hidden", input: { X: randomMatrix(random, T, E), h0, W } };
}

/** Three lines with weights of their own, spread so that no gate is stuck at its end. */
function drawWeights(random: Random, E: number, H: number): Record<string, number[][] | number[]> {
  const scale = 1.5 / Math.sqrt(E + H);
  const lines = ["r", "z", "n"].map((name) => ({
    [`Wx${name}`]: randomMatrix(random, E, H, scale),
    [`Wh${name}`]: randomMatrix(random, H, H, scale),
    [`b${name}`]: randomVector(random, H, 0.5),
  }));
  return Object.assign({}, ...lines) as Record<string, number[][] | number[]>;
}
