import type { ExerciseCase } from "#grader/authoring.ts";
import type { Random } from "#numeric/random.ts";

/** Public cases written out, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "“the cat sat on the mat”, three words at a time", input: { sentence: SENTENCE, size: 3, stride: 1 } },
    { title: "every second of these windows", input: { sentence: SENTENCE, size: 3, stride: 2 } },
    { title: "a stride that ends with the sentence", input: { sentence: SENTENCE, size: 2, stride: 4 } },
    { title: "a sentence shorter than the window", input: { sentence: [5, 1], size: 3, stride: 1 } },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...SIZES.map((size) => drawn(random, size)),
  ];
}

const SENTENCE = [0, 1, 2, 3, 0, 4];

type Size = { title: string; T: number; size: number; stride: number };

const SIZES: Size[] = [
  { title: "a window as long as the sentence", T: 5, size: 5, stride: 1 },
  { title: "windows of one word", T: 7, size: 1, stride: 2 },
  { title: "windows of two words, one after the other", T: 8, size: 2, stride: 1 },
  { title: "windows that do not overlap", T: 11, size: 3, stride: 3 },
  { title: "gaps between the windows", T: 17, size: 3, stride: 5 },
  { title: "no words at all", T: 0, size: 2, stride: 1 },
  { title: "a long sentence", T: 60, size: 7, stride: 4 },
];

function drawn(random: Random, { title, T, size, stride }: Size): ExerciseCase {
  const sentence = Array.from({ length: T }, () => random.integer(0, 99));
  return { title, visibility: "hidden", input: { sentence, size, stride } };
}
