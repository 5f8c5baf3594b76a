import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

/** Public cases from the prompt's upwards, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "the decoder of the prompt", input: { context: [0.9], start: 0, end: 1, maxSteps: 6, W: ONE_UNIT } },
    { title: "two units, four words", input: { context: [0.6, -0.3], start: 0, end: 3, maxSteps: 5, W: TWO_UNITS } },
    {
      title: "two words that are always equally likely",
      input: { context: [-0.5, 0.4], start: 2, end: 3, maxSteps: 5, W: TWINS },
    },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...[true, false].flatMap((ends) => SIZES.map((size) => drawn(random, size, ends))),
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
  bo: [0.1, 0.2, 0.15, -0.6],
};

// Word 4 is as likely as word 0 to the last digit, since their columns are the same, but it is another word to read.
const TWINS = {
  ...TWO_UNITS,
  Emb: [...TWO_UNITS.Emb, [1.1, -0.5, -0.8]],
  Wo: TWO_UNITS.Wo.map((row) => [...row, row[0]!]),
  bo: [...TWO_UNITS.bo, TWO_UNITS.bo[0]!],
};

// Rows are parted by bars.
function matrix(rows: string): number[][] {
  return rows.split(" | ").map((row) => row.split(" ").map(Number));
}

type Size = { title: string; V: number; E: number; H: number };
type Weights = {
  Emb: number[][];
  Wxh: number[][];
  Whh: number[][];
  Wch: number[][];
  bh: number[];
  Wo: number[][];
  bo: number[];
};

const SIZES: Size[] = [
  { title: "three units, five words", V: 5, E: 2, H: 3 },
  { title: "five units, eight words", V: 8, E: 3, H: 5 },
  { title: "eight units, twelve words", V: 12, E: 4, H: 8 },
];
const MAX_STEPS = 7;
/** So far apart are the two best words at every step that rounding decides nothing. */
const MARGIN = 1e-3;

/** Draws decoders until one writes several words, with the end symbol among them or not, and is nowhere undecided. */
function drawn(random: Random, size: Size, ends: boolean): ExerciseCase {
  for (;;) {
    const { context, W } = drawDecoder(random, size);
    const { words, margin } = write(context, W);
    if (margin < MARGIN || new Set(words).size < 3) continue;
    // An end that comes third is written and stops; one that never comes leaves the bound.
    const end = ends ? words[2]! : W.bo.findIndex((_, v) => !words.includes(v) && v !== 0);
    if (end < 0 || (ends && words.indexOf(end) !== 2)) continue;
    const title = `${size.title}, ${ends ? "an end that is reached" : "an end that is not reached"}`;
    return { title, visibility: "hidden", input: { context, start: 0, end, maxSteps: MAX_STEPS, W } };
  }
}

function drawDecoder(random: Random, { V, E, H }: Size): { context: number[]; W: Weights } {
  const context = Array.from({ length: H }, () => random.uniform(-0.9, 0.9));
  const W = {
    ...{ Emb: randomMatrix(random, V, E, 1.5), Wxh: randomMatrix(random, E, H), Whh: randomMatrix(random, H, H) },
    ...{ Wch: randomMatrix(random, H, H, 0.7), bh: randomVector(random, H, 0.5) },
    ...{ Wo: randomMatrix(random, H, V), bo: randomVector(random, V) },
  };
  return { context, W };
}

function write(context: number[], W: Weights): { words: number[]; margin: number } {
  const words: number[] = [];
  let [s, margin] = [context, Number.POSITIVE_INFINITY];
  for (let t = 0; t < MAX_STEPS; t++) {
    const [y, before] = [W.Emb[words.at(-1) ?? 0]!, s];
    const column = (row: number[], M: number[][], j: number) =>
      row.reduce((sum, entry, i) => sum + entry * M[i]![j]!, 0);
    s = W.bh.map((b, j) => Math.tanh(column(y, W.Wxh, j) + column(before, W.Whh, j) + column(context, W.Wch, j) + b));
    const z = W.bo.map((b, v) => column(s, W.Wo, v) + b);
    const sorted = z.toSorted((a, b) => b - a);
    margin = Math.min(margin, sorted[0]! - sorted[1]!);
    words.push(z.indexOf(sorted[0]!));
  }
  return { words, margin };
}
