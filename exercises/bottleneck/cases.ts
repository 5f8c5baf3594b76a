import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

/** Public cases from the prompt's upwards, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "the three words of the prompt", input: THREE_WORDS },
    { title: "“cat sat here”", input: { ...SENTENCE, X: WORDS, shares: [0.2, 0.5, 0.3] } },
    {
      title: "the same sentence four times over, in equal shares",
      input: { ...SENTENCE, X: [...WORDS, ...WORDS, ...WORDS, ...WORDS], shares: new Array<number>(12).fill(1 / 12) },
    },
    { title: "four words of one number, three units", input: FOUR_WORDS },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...SIZES.map((size) => drawn(random, size)),
  ];
}

const THREE_WORDS = {
  ...{ X: [[2], [-1], [1]], Wxh: [[0.5]], Whh: [[0.8]], bh: [0] },
  ...{ shares: [0.5, 0.3, 0.2], g: [1] },
};

const WORDS = matrix("0.5 0.2 | 0.1 0.9 | 0.8 0.3");

const SENTENCE = {
  ...{ Wxh: matrix("0.3 0.7 | 0.4 0.2"), Whh: matrix("0.1 0.5 | 0.6 0.3"), bh: [0.1, 0.2] },
  g: [1, -0.5],
};

const FOUR_WORDS = {
  X: matrix("0.9 | -0.3 | 0.4 | -0.7"),
  Wxh: [[0.6, -0.3, 0.2]],
  Whh: matrix("0.2 0.7 -0.4 | -0.6 0.1 0.8 | 0.5 -0.9 0.3"),
  bh: [0.05, -0.15, 0.3],
  shares: [0.4, 0.15, 0.1, 0.35],
  g: [0.6, -1.2, 0.8],
};

// Rows are parted by bars.
function matrix(rows: string): number[][] {
  return rows.split(" | ").map((row) => row.split(" ").map(Number));
}

type Size = { title: string; S: number; E: number; H: number };

const SIZES: Size[] = [
  { title: "a single word", S: 1, E: 3, H: 2 },
  { title: "two words, five units", S: 2, E: 2, H: 5 },
  { title: "three words, four units", S: 3, E: 6, H: 4 },
  { title: "five words, one unit", S: 5, E: 3, H: 1 },
  { title: "six words of one number, three units", S: 6, E: 1, H: 3 },
  { title: "eight words, four of everything else", S: 8, E: 4, H: 4 },
  { title: "twenty words, sixteen units", S: 20, E: 8, H: 16 },
];

function drawn(random: Random, { title, S, E, H }: Size): ExerciseCase {
  // Large enough that some of it is still felt at the first word, small enough that the tanh has a slope.
  const scale = 1 / Math.sqrt(E + H);
  return {
    title,
    visibility: "hidden",
    input: {
      X: randomMatrix(random, S, E),
      Wxh: randomMatrix(random, E, H, scale),
      Whh: randomMatrix(random, H, H, 1.2 * scale),
      bh: randomVector(random, H, 0.3),
      shares: unequalShares(random, S),
      g: Array.from({ length: H }, () => random.uniform(0.5, 1.5) * (random.uniform(0, 1) < 0.5 ? -1 : 1)),
    },
  };
}

/** The first and the last are about as two to one, so that neither order nor equal shares can pass for them. */
function unequalShares(random: Random, S: number): number[] {
  const parts = Array.from({ length: S }, (_, t) => random.uniform(1, 1.3) * (2 - t / Math.max(1, S - 1)));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / total);
}
