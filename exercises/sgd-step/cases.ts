import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix } from "#numeric/random.ts";

/** Public cases from the prompt's upwards, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "the two weights of the prompt", input: { W: [[1, -0.5]], G: [[2, -4]], learningRate: 0.1 } },
    {
      title: "two by three",
      input: { W: matrix("0.3 -1.2 0.5 | 2 0.1 -0.7"), G: matrix("1 -2 0.5 | 0.2 3 -1.5"), learningRate: 0.05 },
    },
    {
      title: "a square, where a weight is 0 and a gradient is 0",
      input: { W: matrix("0 0.8 | -1.5 0.4"), G: matrix("-3 1.2 | 0 0.6"), learningRate: 0.2 },
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
  return {
    title,
    visibility: "hidden",
    input: { W: matrixOf(1), G: matrixOf(2), learningRate: random.uniform(0.01, 0.3) },
  };
}
