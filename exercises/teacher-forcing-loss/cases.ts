import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

/** Public cases from the prompt's upwards, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "the two words of the prompt", input: { context: [0.9], tgt: [0, 2, 1], W: ONE_UNIT } },
    { title: "the same decoder, one word", input: { context: [-0.4], tgt: [0, 1], W: ONE_UNIT } },
    { title: "four words, two units", input: { context: [0.6, -0.3], tgt: [0, 3, 1, 2, 3], W: TWO_UNITS } },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...SIZES.map((size) => drawn(random, size)),
  ];
}

const ONE_UNIT = {
  ...{ Emb: [[1], [-0.5], [0.3]], Wxh: [[0.5]], Whh: [[0.4]], Wch: [[-0.6]], bh: [0.1] },
  ...{ Wo: [[1.5, -2, 0.5]], bo: [0.2, -0.1, 0] },
};

const TWO_UNITS = {
  Emb: matrix("0.2 -0.7 0.9 | -1 0.3 0.5 | 0.8 0.6 -0.4 | 0.1 -0.2 1.2"),
  Wxh: matrix("0.5 -0.2 | 0.1 0.8 | -0.6 0.4"),
  Whh: matrix("0.3 -0.7 | 0.9 0.2"),
  Wch: matrix("-0.8 0.1 | 0.4 0.6"),
  bh: [-0.15, 0.3],
  Wo: matrix("0.9 -0.1 0.7 -0.4 | -0.5 0.3 0.2 0.8"),
  bo: [0.4, -0.35, 0.1, 0.25],
};

// Rows are parted by bars.
function matrix(rows: string): number[][] {
  return rows.split(" | ").map((row) => row.split(" ").map(Number));
}

type Size = { title: string; T: number; V: number; E: number; H: number };

const SIZES: Size[] = [
  { title: "two words, one unit", T: 2, V: 3, E: 1, H: 1 },
  { title: "three words, five units", T: 3, V: 4, E: 2, H: 5 },
  { title: "six words, three units", T: 6, V: 8, E: 5, H: 3 },
  { title: "four words, four units", T: 4, V: 5, E: 4, H: 4 },
  { title: "ten words, two units", T: 10, V: 6, E: 3, H: 2 },
  { title: "eight words, sixteen units", T: 8, V: 20, E: 8, H: 16 },
];

function drawn(random: Random, { title, T, V, E, H }: Size): ExerciseCase {
  const scale = 1 / Math.sqrt(E + H);
  const context = Array.from({ length: H }, () => random.uniform(0.3, 0.9) * (random.uniform(0, 1) < 0.5 ? -1 : 1));
  const W = {
    ...{ Emb: randomMatrix(random, V, E, 1.5), Wxh: randomMatrix(random, E, H, scale) },
    ...{
      Whh: randomMatrix(random, H, H, scale),
      Wch: randomMatrix(random, H, H, scale),
      bh: randomVector(random, H, 0.5),
    },
    ...{ Wo: randomMatrix(random, H, V, 2), bo: randomVector(random, V, 0.5) },
  };
  // No word follows itself, so that a shift always shows.
  const tgt = [0];
  while (tgt.length <= T) tgt.push((tgt.at(-1)! + 1 + random.integer(0, V - 2)) % V);
  return { title, visibility: "hidden", input: { context, tgt, W } };
}
