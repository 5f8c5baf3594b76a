import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix } from "#numeric/random.ts";

/** Public cases from the prompt's upwards, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "“cat sat here”", input: { table: matrix("0.5 0.2 | 0.8 0.3 | 0.1 0.9"), ids: [0, 2, 1] } },
    { title: "a word twice", input: { table: matrix("0.5 0.2 | 0.8 0.3 | 0.1 0.9"), ids: [1, 0, 1] } },
    {
      title: "four words of three numbers",
      input: { table: matrix("1 2 3 | 4 5 6 | 7 8 9 | -1 -2 -3"), ids: [3, 1, 2, 1, 0] },
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

type Size = { title: string; V: number; E: number; T: number };

const SIZES: Size[] = [
  { title: "two words, one number each", V: 2, E: 1, T: 4 },
  { title: "five words, three numbers each", V: 5, E: 3, T: 6 },
  { title: "ten words, four numbers each", V: 10, E: 4, T: 8 },
  { title: "thirty words, eight numbers each", V: 30, E: 8, T: 12 },
  { title: "six words, ten numbers each", V: 6, E: 10, T: 5 },
  { title: "seven words, two numbers each", V: 7, E: 2, T: 9 },
];

function drawn(random: Random, { title, V, E, T }: Size): ExerciseCase {
  const ids = Array.from({ length: T }, () => random.integer(0, V - 1));
  // A word twice, and an order that is neither sorted nor the same from both ends.
  [ids[0], ids[1], ids[T - 1]] = [V - 1, 0, V - 1];
  ids[T - 2] = 1;
  return { title, visibility: "hidden", input: { table: randomMatrix(random, V, E), ids } };
}
