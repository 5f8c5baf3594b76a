import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

/** Public cases from the prompt's upwards, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    {
      title: "the single unit of the prompt",
      input: {
        ...{ y: [1], sPrev: [0.2], context: [0.9] },
        W: { Wxh: [[0.5]], Whh: [[0.4]], Wch: [[-0.6]], bh: [0.1], Wo: [[1.5, -2]], bo: [0.2, -0.1] },
      },
    },
    {
      title: "three numbers a word, two units, four words",
      input: {
        ...{ y: [0.2, -0.7, 0.9], sPrev: [-0.5, 0.8], context: [0.6, -0.3] },
        W: {
          Wxh: matrix("0.5 -0.2 | 0.1 0.8 | -0.6 0.4"),
          Whh: matrix("0.3 -0.7 | 0.9 0.2"),
          Wch: matrix("-0.8 0.1 | 0.4 0.6"),
          bh: [-0.15, 0.3],
          Wo: matrix("0.9 -0.1 0.7 -0.4 | -0.5 0.3 0.2 0.8"),
          bo: [0.4, -0.35, 0.1, 0.25],
        },
      },
    },
    {
      title: "one number a word, three units, two words; the first step, where the state is the context",
      input: {
        ...{ y: [-0.8], sPrev: [0.7, -0.4, 0.5], context: [0.7, -0.4, 0.5] },
        W: {
          Wxh: matrix("0.6 -0.3 0.9"),
          Whh: matrix("0.2 0.7 -0.4 | -0.6 0.1 0.8 | 0.5 -0.9 0.3"),
          Wch: matrix("-0.3 0.4 0.6 | 0.8 -0.2 0.1 | 0.1 0.5 -0.7"),
          bh: [0.05, -0.25, 0.3],
          Wo: matrix("1.1 -0.6 | -0.2 0.9 | 0.7 0.4"),
          bo: [-0.15, 0.2],
        },
      },
    },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...SIZES.map((size) => drawn(random, size)),
  ];
}

// Rows are parted by bars.
function matrix(rows: string): number[][] {
  return rows.split(" | ").map((row) => row.split(" ").map(Number));
}

type Size = { title: string; E: number; H: number; V: number };

const SIZES: Size[] = [
  { title: "one unit, three words", E: 1, H: 1, V: 3 },
  { title: "two numbers a word, five units, four words", E: 2, H: 5, V: 4 },
  { title: "six numbers a word, three units, two words", E: 6, H: 3, V: 2 },
  { title: "four of everything", E: 4, H: 4, V: 4 },
  { title: "one number a word, seven units, ten words", E: 1, H: 7, V: 10 },
  { title: "eight numbers a word, sixteen units, thirty words", E: 8, H: 16, V: 30 },
];

function drawn(random: Random, { title, E, H, V }: Size): ExerciseCase {
  const scale = 1 / Math.sqrt(E + H);
  const state = () => Array.from({ length: H }, () => random.uniform(0.2, 0.9) * (random.uniform(0, 1) < 0.5 ? -1 : 1));
  const bias = (n: number) => randomVector(random, n, 0.4).map((entry) => entry + Math.sign(entry) * 0.1);
  const W = {
    ...{ Wxh: randomMatrix(random, E, H, scale), Whh: randomMatrix(random, H, H, scale) },
    ...{ Wch: randomMatrix(random, H, H, scale), bh: bias(H) },
    ...{ Wo: randomMatrix(random, H, V), bo: bias(V) },
  };
  return { title, visibility: "hidden", input: { y: randomVector(random, E), sPrev: state(), context: state(), W } };
}
