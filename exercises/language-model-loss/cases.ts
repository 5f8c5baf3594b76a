import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

/** Public cases from the prompt's upwards, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "the three words of the prompt", input: { ids: [0, 2, 1], W: ONE_UNIT } },
    { title: "the same model, two words", input: { ids: [1, 0], W: ONE_UNIT } },
    { title: "five words, two units", input: { ids: [0, 3, 1, 2, 3], W: TWO_UNITS } },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...SIZES.map((size) => drawn(random, size)),
  ];
}

const ONE_UNIT = {
  ...{ Emb: [[1], [-0.5], [0.3]], Wxh: [[0.5]], Whh: [[0.4]], bh: [0.1] },
  ...{ Why: [[1.5, -2, 0.5]], by: [0.2, -0.1, 0] },
};

const TWO_UNITS = {
  Emb: matrix("0.2 -0.7 0.9 | -1 0.3 0.5 | 0.8 0.6 -0.4 | 0.1 -0.2 1.2"),
  Wxh: matrix("0.5 -0.2 | 0.1 0.8 | -0.6 0.4"),
  Whh: matrix("0.3 -0.7 | 0.9 0.2"),
  bh: [-0.15, 0.3],
  Why: matrix("0.9 -0.1 0.7 -0.4 | -0.5 0.3 0.2 0.8"),
  by: [0.4, -0.35, 0.1, 0.25],
};

// Rows are parted by bars.
function matrix(rows: string): number[][] {
  return rows.split(" | ").map((row) => row.split(" ").map(Number));
}

type Size = { title: string; T: number; V: number; E: number; H: number };

const SIZES: Size[] = [
  { title: "two steps, one unit", T: 2, V: 3, E: 1, H: 1 },
  { title: "three steps, five units", T: 3, V: 4, E: 2, H: 5 },
  { title: "six steps, three units", T: 6, V: 8, E: 5, H: 3 },
  { title: "four steps, four units", T: 4, V: 5, E: 4, H: 4 },
  { title: "ten steps, two units", T: 10, V: 6, E: 3, H: 2 },
  { title: "eight steps, sixteen units", T: 8, V: 20, E: 8, H: 16 },
];

function drawn(random: Random, { title, T, V, E, H }: Size): ExerciseCase {
  const scale = 1 / Math.sqrt(E + H);
  const bias = (n: number) => randomVector(random, n, 0.4).map((entry) => entry + Math.sign(entry) * 0.1);
  const W = {
    ...{ Emb: randomMatrix(random, V, E, 1.5), Wxh: randomMatrix(random, E, H, scale) },
    ...{ Whh: randomMatrix(random, H, H, scale), bh: bias(H), Why: randomMatrix(random, H, V, 2), by: bias(V) },
  };
  // No word follows itself, so that a shift always shows.
  const ids = [random.integer(0, V - 1)];
  while (ids.length <= T) ids.push((ids.at(-1)! + 1 + random.integer(0, V - 2)) % V);
  return { title, visibility: "hidden", input: { ids, W } };
}
