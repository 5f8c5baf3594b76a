import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

/** Public cases from the prompt's single unit upwards, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "the single unit of the prompt", input: SINGLE_UNIT },
    { title: "two inputs, two hidden units", input: TWO_UNITS },
    { title: "three inputs, two hidden units", input: THREE_INPUTS },
    { title: "one input, three hidden units", input: THREE_UNITS },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...SIZES.map((size) => drawn(random, size)),
  ];
}

const SINGLE_UNIT = {
  x: [1],
  hPrev: [0.5],
  Wxr: [[0.4]],
  Whr: [[-0.6]],
  br: [0.1],
  Wxz: [[0.5]],
  Whz: [[0.3]],
  bz: [-0.2],
  Wxn: [[0.7]],
  Whn: [[0.9]],
  bn: [0.05],
};

const TWO_UNITS = {
  x: [0.5, -0.8],
  hPrev: [0.6, -0.4],
  Wxr: matrix("0.7 -0.3 | 0.2 0.9"),
  Whr: matrix("-0.5 0.8 | 0.4 -0.1"),
  br: [0.3, -0.6],
  Wxz: matrix("-0.4 0.6 | 0.8 0.1"),
  Whz: matrix("0.9 -0.7 | -0.2 0.5"),
  bz: [-0.1, 0.4],
  Wxn: matrix("0.3 -0.9 | -0.6 0.4"),
  Whn: matrix("0.8 -0.5 | 0.7 0.2"),
  bn: [0.2, -0.3],
};

const THREE_INPUTS = {
  x: [0.2, -0.7, 0.9],
  hPrev: [-0.5, 0.8],
  Wxr: matrix("0.5 -0.2 | 0.1 0.8 | -0.6 0.4"),
  Whr: matrix("0.3 -0.7 | 0.9 0.2"),
  br: [-0.1, 0.25],
  Wxz: matrix("-0.3 0.7 | 0.6 -0.4 | 0.2 0.5"),
  Whz: matrix("-0.8 0.1 | 0.4 0.6"),
  bz: [0.35, -0.2],
  Wxn: matrix("0.9 -0.1 | -0.5 0.3 | 0.7 -0.8"),
  Whn: matrix("0.6 0.5 | -0.9 0.4"),
  bn: [-0.15, 0.1],
};

const THREE_UNITS = {
  x: [-0.6],
  hPrev: [0.4, -0.7, 0.2],
  Wxr: matrix("0.6 -0.3 0.2"),
  Whr: matrix("0.2 0.7 -0.4 | -0.6 0.1 0.8 | 0.5 -0.9 0.3"),
  br: [0.05, -0.15, 0.3],
  Wxz: matrix("-0.8 0.4 0.9"),
  Whz: matrix("0.9 -0.2 0.3 | 0.1 0.6 -0.5 | -0.7 0.4 0.8"),
  bz: [0.2, 0.1, -0.4],
  ...{
    Wxn: matrix("0.5 0.8 -0.7"),
    Whn: matrix("-0.3 0.9 0.6 | 0.8 -0.4 0.2 | 0.1 0.7 -0.6"),
    bn: [-0.25, 0.35, 0.15],
  },
};

// Rows are parted by bars: eleven arrays a case are easier to read one to a line.
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
  // With this scale the gates spread between shut and open, so no mistake hides behind a gate at its end.
  const scale = 1.5 / Math.sqrt(E + H);
  const weights = () => [randomMatrix(random, E, H, scale), randomMatrix(random, H, H, scale)] as const;
  const bias = () => randomVector(random, H, 0.5);
  const [[Wxr, Whr], [Wxz, Whz], [Wxn, Whn]] = [weights(), weights(), weights()];
  const [br, bz, bn] = [bias(), bias(), bias()];
  const hPrev = Array.from({ length: H }, () => random.uniform(-0.9, 0.9));
  const x = randomVector(random, E);
  return { title, visibility: "hidden", input: { x, hPrev, Wxr, Whr, br, Wxz, Whz, bz, Wxn, Whn, bn } };
}
