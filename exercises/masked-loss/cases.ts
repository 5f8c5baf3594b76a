import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix } from "#numeric/random.ts";

/** Public cases from the prompt's upwards, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    {
      title: "the two sentences of the prompt",
      input: {
        logits: [matrix("2 0 | 0 1"), matrix("1 1 | 3 -1")],
        targets: [
          [0, 0],
          [1, 0],
        ],
        mask: [
          [1, 1],
          [1, 0],
        ],
      },
    },
    {
      title: "three sentences, a word with the id of the padding",
      input: {
        logits: [
          matrix("0.5 -1 2 | 1 0.3 -0.7 | 0.2 0.9 -1.5"),
          matrix("2 1 0 | -1 0.4 0.6 | 1.5 -2 0.3"),
          matrix("0.1 0.2 0.3 | 3 -3 1 | -2 1 2"),
        ],
        targets: [
          [2, 0, 1],
          [0, 2, 0],
          [1, 0, 0],
        ],
        mask: [
          [1, 1, 1],
          [1, 1, 0],
          [1, 0, 0],
        ],
      },
    },
    {
      title: "no padding at all",
      input: {
        logits: [matrix("0.5 -1 | 1 0.3"), matrix("2 1 | -1 0.4")],
        targets: [
          [1, 0],
          [0, 1],
        ],
        mask: [
          [1, 1],
          [1, 1],
        ],
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

type Size = { title: string; lengths: number[]; V: number };

const SIZES: Size[] = [
  { title: "two sentences, two words to choose from", lengths: [3, 1], V: 2 },
  { title: "three sentences", lengths: [2, 5, 3], V: 4 },
  { title: "five sentences", lengths: [6, 1, 4, 2, 3], V: 7 },
  { title: "one short sentence among long ones", lengths: [8, 8, 1], V: 5 },
  { title: "four sentences, many words", lengths: [2, 7, 4, 5], V: 20 },
  { title: "two sentences, one of a single word", lengths: [1, 9], V: 3 },
];

function drawn(random: Random, { title, lengths, V }: Size): ExerciseCase {
  const T = Math.max(...lengths);
  const logits = lengths.map(() => randomMatrix(random, T, V, 2));
  const mask = lengths.map((length) => Array.from({ length: T }, (_, t) => (t < length ? 1 : 0)));
  // The first word of each sentence has the id that padding has as well.
  const targets = lengths.map((length) =>
    Array.from({ length: T }, (_, t) => (t === 0 || t >= length ? 0 : random.integer(0, V - 1))),
  );
  return { title, visibility: "hidden", input: { logits, targets, mask } };
}
