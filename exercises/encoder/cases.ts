import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

/** Public cases from the prompt's upwards, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    {
      title: "the two words of the prompt",
      input: { Emb: [[0.5], [-1], [2]], Wxh: [[0.8]], Whh: [[0.6]], bh: [0.1], src: [2, 0] },
    },
    {
      title: "the same words in the other order",
      input: { Emb: [[0.5], [-1], [2]], Wxh: [[0.8]], Whh: [[0.6]], bh: [0.1], src: [0, 2] },
    },
    {
      title: "four words, a word twice",
      input: {
        Emb: matrix("0.2 -0.7 0.9 | -1 0.3 0.5 | 0.8 0.6 -0.4 | 0.1 -0.2 1.2"),
        Wxh: matrix("0.5 -0.2 | 0.1 0.8 | -0.6 0.4"),
        Whh: matrix("0.3 -0.7 | 0.9 0.2"),
        ...{ bh: [-0.3, 0.45], src: [3, 1, 3, 0] },
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

type Size = { title: string; S: number; V: number; E: number; H: number };

const SIZES: Size[] = [
  { title: "two words, one unit", S: 2, V: 3, E: 1, H: 1 },
  { title: "three words, five units", S: 3, V: 4, E: 2, H: 5 },
  { title: "six words, three units", S: 6, V: 8, E: 5, H: 3 },
  { title: "five words, four units", S: 5, V: 5, E: 4, H: 4 },
  { title: "eight words, two units", S: 8, V: 12, E: 6, H: 2 },
  { title: "twelve words, sixteen units", S: 12, V: 20, E: 8, H: 16 },
];

function drawn(random: Random, { title, S, V, E, H }: Size): ExerciseCase {
  const scale = 1 / Math.sqrt(E + H);
  const weights = { Wxh: randomMatrix(random, E, H, 1.5 * scale), Whh: randomMatrix(random, H, H, 1.5 * scale) };
  // The first word differs from the last, or a sentence read backwards might look the same.
  const src = Array.from({ length: S }, () => random.integer(0, V - 1));
  src[S - 1] = (src[0]! + 1 + random.integer(0, V - 2)) % V;
  const bh = randomVector(random, H, 0.5).map((entry) => entry + Math.sign(entry) * 0.1);
  return { title, visibility: "hidden", input: { Emb: randomMatrix(random, V, E), ...weights, bh, src } };
}
