import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

/** Public cases from the prompt's upwards, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "the single unit of the prompt", input: { x: [1], hPrev: [0.5], W: ONE_UNIT } },
    { title: "two inputs, two hidden units", input: { x: [0.5, -0.8], hPrev: [0.6, -0.4], W: TWO_UNITS } },
    { title: "three inputs, two hidden units", input: { x: [0.2, -0.7, 0.9], hPrev: [-0.5, 0.8], W: THREE_INPUTS } },
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
  bhn: [0.2],
};

const TWO_UNITS = {
  ...{ Wxr: matrix("0.7 -0.3 | 0.2 0.9"), Whr: matrix("-0.5 0.8 | 0.4 -0.1"), br: [0.3, -0.6] },
  ...{ Wxz: matrix("-0.4 0.6 | 0.8 0.1"), Whz: matrix("0.9 -0.7 | -0.2 0.5"), bz: [-0.1, 0.4] },
  ...{ Wxn: matrix("0.3 -0.9 | -0.6 0.4"), Whn: matrix("0.8 -0.5 | 0.7 0.2"), bn: [0.2, -0.3] },
  bhn: [-0.5, 0.7],
};

const THREE_INPUTS = {
  ...{ Wxr: matrix("0.5 -0.2 | 0.1 0.8 | -0.6 0.4"), Whr: matrix("0.3 -0.7 | 0.9 0.2"), br: [-0.1, 0.25] },
  ...{ Wxz: matrix("-0.3 0.7 | 0.6 -0.4 | 0.2 0.5"), Whz: matrix("-0.8 0.1 | 0.4 0.6"), bz: [0.35, -0.2] },
  ...{ Wxn: matrix("0.9 -0.1 | -0.5 0.3 | 0.7 -0.8"), Whn: matrix("0.6 0.5 | -0.9 0.4"), bn: [-0.15, 0.1] },
  bhn: [0.6, -0.4],
};

// Rows are parted by bars: twelve arrays a case are easier to read so.
function matrix(rows: string): number[][] {
  return rows.split(" | ").map((row) => row.split(" ").map(Number));
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
  const W = drawWeights(random, E, H);
  const hPrev = Array.from({ length: H }, () => random.uniform(-0.9, 0.9));
  return { title, visibility: "hidden", input: { x: randomVector(random, E), hPrev, W } };
}

/** Three lines with weights of their own, spread so that no gate is stuck at its end. */
function drawWeights(random: Random, E: number, H: number): Record<string, number[][] | number[]> {
  const scale = 1.5 / Math.sqrt(E + H);
  const lines = ["r", "z", "n"].map((name) => ({
    [`Wx${name}`]: randomMatrix(random, E, H, scale),
    [`Wh${name}`]: randomMatrix(random, H, H, scale),
    [`b${name}`]: randomVector(random, H, 0.5),
  }));
  return Object.assign({}, ...lines, { bhn: randomVector(random, H, 0.8) }) as Record<string, number[][] | number[]>;
}
