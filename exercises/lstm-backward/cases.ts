import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

/** Public cases from the prompt's single step upwards, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "the single step of the prompt", input: { X: [[1]], h0: [0.5], c0: [0.8], W: ONE_UNIT, dH: [[1]] } },
    {
      title: "the same unit, two steps",
      input: { X: [[1], [-2]], h0: [0.5], c0: [0.8], W: ONE_UNIT, dH: [[0.5], [-1.5]] },
    },
    {
      title: "three steps, two inputs, two hidden units",
      input: {
        X: matrix("0.5 -0.8 | 1.1 0.4 | -0.7 0.9"),
        ...{ h0: [0.6, -0.4], c0: [-0.9, 1.3], W: TWO_UNITS },
        dH: matrix("1 -0.5 | 0.3 0.8 | -1.2 0.6"),
      },
    },
    {
      title: "four steps, three inputs, a loss on the last output only",
      input: {
        X: matrix("0.2 -0.7 0.9 | -1 0.3 0.5 | 0.8 0.6 -0.4 | 0.1 -0.2 1.2"),
        ...{ h0: [-0.5, 0.8], c0: [1.1, -0.6], W: THREE_INPUTS },
        dH: matrix("0 0 | 0 0 | 0 0 | 1.5 -2"),
      },
    },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...SIZES.map((size) => drawn(random, size)),
  ];
}

const ONE_UNIT = {
  ...{ Wxi: [[0.5]], Whi: [[-0.4]], bi: [0.1] },
  ...{ Wxf: [[-0.3]], Whf: [[0.6]], bf: [0.5] },
  ...{ Wxg: [[0.8]], Whg: [[0.7]], bg: [-0.2] },
  ...{ Wxo: [[0.4]], Who: [[-0.9]], bo: [0.3] },
};

const TWO_UNITS = {
  ...{ Wxi: matrix("0.7 -0.3 | 0.2 0.9"), Whi: matrix("-0.5 0.8 | 0.4 -0.1"), bi: [0.3, -0.6] },
  ...{ Wxf: matrix("-0.4 0.6 | 0.8 0.1"), Whf: matrix("0.9 -0.7 | -0.2 0.5"), bf: [-0.1, 0.4] },
  ...{ Wxg: matrix("0.3 -0.9 | -0.6 0.4"), Whg: matrix("0.8 -0.5 | 0.7 0.2"), bg: [0.2, -0.3] },
  ...{ Wxo: matrix("0.1 0.5 | -0.8 0.6"), Who: matrix("-0.6 0.3 | 0.9 -0.4"), bo: [-0.2, 0.5] },
};

const THREE_INPUTS = {
  ...{ Wxi: matrix("0.5 -0.2 | 0.1 0.8 | -0.6 0.4"), Whi: matrix("0.3 -0.7 | 0.9 0.2"), bi: [-0.1, 0.25] },
  ...{ Wxf: matrix("-0.3 0.7 | 0.6 -0.4 | 0.2 0.5"), Whf: matrix("-0.8 0.1 | 0.4 0.6"), bf: [0.35, -0.2] },
  ...{ Wxg: matrix("0.9 -0.1 | -0.5 0.3 | 0.7 -0.8"), Whg: matrix("0.6 0.5 | -0.9 0.4"), bg: [-0.15, 0.1] },
  ...{ Wxo: matrix("-0.7 0.2 | 0.4 -0.6 | 0.3 0.9"), Who: matrix("0.2 -0.5 | 0.7 0.8"), bo: [0.4, -0.35] },
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
];

function drawn(random: Random, { title, T, E, H }: Size): ExerciseCase {
  const W = drawWeights(random, E, H);
  const h0 = Array.from({ length: H }, () => random.uniform(0.3, 0.9) * (random.uniform(0, 1) < 0.5 ? -1 : 1));
  const c0 = Array.from({ length: H }, () => random.uniform(0.6, 2) * (random.uniform(0, 1) < 0.5 ? -1 : 1));
  const dH = randomMatrix(random, T, H);
  return { title, visibility: "hidden", input: { X: randomMatrix(random, T, E), h0, c0, W, dH } };
}

/** Four gates with weights of their own, spread so that none is stuck at its end. */
function drawWeights(random: Random, E: number, H: number): Record<string, number[][] | number[]> {
  const scale = 1.5 / Math.sqrt(E + H);
  const gates = ["i", "f", "g", "o"].map((name) => ({
    [`Wx${name}`]: randomMatrix(random, E, H, scale),
    [`Wh${name}`]: randomMatrix(random, H, H, scale),
    [`b${name}`]: randomVector(random, H, 0.5),
  }));
  return Object.assign({}, ...gates) as Record<string, number[][] | number[]>;
}
