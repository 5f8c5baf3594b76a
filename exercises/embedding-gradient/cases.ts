import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix } from "#numeric/random.ts";

/** Public cases from the prompt's upwards, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "the sentence of the prompt", input: { ids: [2, 0, 2], dX: matrix("1 10 | 2 20 | 4 40"), words: 3 } },
    { title: "every word once", input: { ids: [1, 2, 0], dX: matrix("0.5 -1 | 2 0.25 | -3 1.5"), words: 3 } },
    { title: "one word five times", input: { ids: [1, 1, 1, 1, 1], dX: matrix("1 | 2 | 4 | 8 | 16"), words: 2 } },
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

type Size = { title: string; V: number; E: number; T: number };

const SIZES: Size[] = [
  { title: "two words, one number each", V: 2, E: 1, T: 4 },
  { title: "five words, three numbers each", V: 5, E: 3, T: 9 },
  { title: "ten words, four numbers each", V: 10, E: 4, T: 8 },
  { title: "thirty words, eight numbers each", V: 30, E: 8, T: 14 },
  { title: "six words, ten numbers each", V: 6, E: 10, T: 12 },
  { title: "seven words, two numbers each", V: 7, E: 2, T: 10 },
];

function drawn(random: Random, { title, V, E, T }: Size): ExerciseCase {
  const ids = Array.from({ length: T }, () => random.integer(0, V - 1));
  // One word at three places, the last among them.
  [ids[0], ids[2], ids[T - 1]] = [V - 1, V - 1, V - 1];
  return { title, visibility: "hidden", input: { ids, dX: randomMatrix(random, T, E), words: V } };
}
