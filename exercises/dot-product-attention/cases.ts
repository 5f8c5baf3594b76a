import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

/** Public cases from the prompt's upwards, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "the three states of the prompt", input: { q: [1, 2], K: matrix("1 0 | 0 1 | 0.5 0.5") } },
    { title: "a single state", input: { q: [0.4, -1.2, 0.3], K: [[0.7, 0.2, -0.5]] } },
    {
      title: "four states, three units",
      input: { q: [0.9, -0.4, 1.1], K: matrix("0.3 -0.8 0.5 | -0.6 0.2 0.9 | 1.2 0.7 -0.3 | 0.1 0.4 0.8") },
    },
    { title: "scores of several hundred", input: { q: [40, -30], K: matrix("20 -1 | 20.02 -1.01 | -15 4") } },
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

type Size = { title: string; S: number; H: number };

const SIZES: Size[] = [
  { title: "two states, one unit", S: 2, H: 1 },
  { title: "three states, five units", S: 3, H: 5 },
  { title: "six states, four units", S: 6, H: 4 },
  { title: "four states, four units", S: 4, H: 4 },
  { title: "ten states, three units", S: 10, H: 3 },
  { title: "eight states, sixteen units", S: 8, H: 16 },
];

function drawn(random: Random, { title, S, H }: Size): ExerciseCase {
  // Scores of about 1: shares that differ, and none that swallows the others.
  const q = randomVector(random, H, 1.2 / Math.sqrt(H)).map((entry) => entry + Math.sign(entry) * 0.2);
  return { title, visibility: "hidden", input: { q, K: randomMatrix(random, S, H) } };
}
