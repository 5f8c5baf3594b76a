import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix } from "#numeric/random.ts";
import { padAndMask } from "#numeric/sequences.ts";

/** Public cases from the prompt's upwards, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    {
      title: "the two sentences of the prompt",
      input: batch([matrix("1 -1 | 0.5 0"), matrix("1 0.4 | 3 0")], [[0, 1], [1]]),
    },
    {
      title: "one sentence without padding",
      input: batch([matrix("0.2 -0.7 0.9 | -1 0.3 0.5 | 0.8 0.6 -0.4")], [[2, 0, 1]]),
    },
    { title: "three sentences, four words to choose from", input: THREE_SENTENCES },
    {
      title: "logits of several hundred",
      input: batch([matrix("800 798 -800 | -750 -748.5 -749"), matrix("1 2 0.5 | 900 -900 0")], [[1, 2], [0]]),
    },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...SIZES.map((size) => drawn(random, size)),
  ];
}

const THREE_SENTENCES = batch(
  [
    matrix("0.9 -0.1 0.7 -0.4 | 1.5 0.2 -0.8 0.3 | -1.2 0.4 0.6 1.1 | 2 1 -1 0.5"),
    matrix("-0.5 0.3 0.2 0.8 | 0.4 -1.6 0.1 0.9 | 0.7 0.7 -0.3 0.2 | -0.6 1.3 0.5 -0.2"),
    matrix("0.1 0.6 -0.9 0.4 | 0.3 -0.4 1.2 0.8 | -1 0.5 0.9 -0.7 | 0.2 0.8 -1.4 0.6"),
  ],
  [
    [3, 1],
    [2, 0, 2, 1],
    [1, 3, 0],
  ],
);

/** A batch of these sentences. Padding has id 0, which is a word as well: the mask alone tells them apart. */
function batch(logits: number[][][], sentences: number[][]) {
  const { ids, mask } = padAndMask(sentences, 0);
  return { logits, targets: ids, mask };
}

// Rows are parted by bars.
function matrix(rows: string): number[][] {
  return rows.split(" | ").map((row) => row.split(" ").map(Number));
}

type Size = { title: string; lengths: number[]; V: number };

const SIZES: Size[] = [
  { title: "two sentences, two words to choose from", lengths: [1, 3], V: 2 },
  { title: "three sentences, the longest first", lengths: [5, 2, 1], V: 4 },
  { title: "two sentences of the same length", lengths: [4, 4], V: 3 },
  { title: "a single sentence", lengths: [6], V: 5 },
  { title: "five sentences of one to five words", lengths: [3, 1, 5, 2, 4], V: 6 },
  { title: "eight sentences, thirty words to choose from", lengths: [7, 3, 9, 1, 4, 8, 2, 5], V: 30 },
];

function drawn(random: Random, { title, lengths, V }: Size): ExerciseCase {
  const T = Math.max(...lengths);
  // Every second sentence begins with word 0, which is also the id of the padding, and no word follows itself, so a shift shows.
  const sentences = lengths.map((length, b) => {
    const words = [b % 2];
    while (words.length < length) words.push((words.at(-1)! + 1 + random.integer(0, V - 2)) % V);
    return words;
  });
  const logits = lengths.map(() => randomMatrix(random, T, V, 1.5));
  return { title, visibility: "hidden", input: batch(logits, sentences) };
}
