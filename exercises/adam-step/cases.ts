import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix } from "#numeric/random.ts";

/** Public cases from the prompt's upwards, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    {
      title: "the weight of the prompt",
      input: {
        ...{ W: [[1]], M: [[0.2]], V: [[0.4]], G: [[-1]], step: 2 },
        settings: { learningRate: 0.1, beta1: 0.9, beta2: 0.8, epsilon: 0.01 },
      },
    },
    {
      title: "a first step, from zeros",
      input: {
        ...{ W: [[0.5, -0.3]], M: [[0, 0]], V: [[0, 0]], G: [[3, -0.02]], step: 1 },
        settings: { learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-3 },
      },
    },
    {
      title: "two by three, the fifth step",
      input: {
        W: matrix("0.3 -1.2 0.5 | 2 0.1 -0.7"),
        M: matrix("0.2 -0.4 0.3 | -0.1 0.6 -0.5"),
        V: matrix("0.5 1 0.8 | 0.3 2 1.1"),
        G: matrix("1 -2 0.5 | 0.2 3 -1.5"),
        step: 5,
        settings: { learningRate: 0.05, beta1: 0.85, beta2: 0.95, epsilon: 0.02 },
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

const SIZES = [
  { title: "one weight", rows: 1, columns: 1 },
  { title: "two by three", rows: 2, columns: 3 },
  { title: "five by two", rows: 5, columns: 2 },
  { title: "four by four", rows: 4, columns: 4 },
  { title: "one by seven", rows: 1, columns: 7 },
  { title: "eight by six", rows: 8, columns: 6 },
];

function drawn(random: Random, { title, rows, columns }: (typeof SIZES)[number]): ExerciseCase {
  const matrixOf = (scale: number) => randomMatrix(random, rows, columns, scale);
  const V = matrixOf(2).map((row) => row.map((entry) => entry ** 2 + 0.1));
  // Few steps and shares well below 1, so that the correction and the place of epsilon show.
  const settings = {
    ...{ learningRate: random.uniform(0.02, 0.3), beta1: random.uniform(0.8, 0.9) },
    ...{ beta2: random.uniform(0.93, 0.98), epsilon: random.uniform(0.05, 0.2) },
  };
  const input = { W: matrixOf(1), M: matrixOf(1), V, G: matrixOf(2), step: random.integer(2, 9), settings };
  return { title, visibility: "hidden", input };
}
