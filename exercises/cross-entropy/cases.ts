import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomVector } from "#numeric/random.ts";

/** Public cases from the prompt's upwards, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "the three logits of the prompt", input: { z: [2, 1, -1], target: 1 } },
    { title: "equal logits, so the loss is ln 4", input: { z: [0.3, 0.3, 0.3, 0.3], target: 2 } },
    { title: "logits of a thousand, and the unlikely one came", input: { z: [1000, -1000], target: 1 } },
    { title: "logits of minus a thousand", input: { z: [-1000, -1003, -1001], target: 1 } },
    { title: "a share so small that most of its digits are lost", input: { z: [0, -740, -2], target: 1 } },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...SIZES.map((size) => drawn(random, size)),
  ];
}

type Size = { title: string; n: number; scale: number };

const SIZES: Size[] = [
  { title: "two logits", n: 2, scale: 1 },
  { title: "five logits", n: 5, scale: 2 },
  { title: "ten logits, far apart", n: 10, scale: 12 },
  { title: "thirty logits", n: 30, scale: 1 },
  { title: "three logits around 1000", n: 3, scale: 1 },
  { title: "four logits around −1000", n: 4, scale: 1 },
];

function drawn(random: Random, { title, n, scale }: Size): ExerciseCase {
  const centre = title.endsWith("around 1000") ? 1000 : title.endsWith("−1000") ? -1000 : 0;
  const z = randomVector(random, n, scale).map((entry) => centre + entry);
  return { title, visibility: "hidden", input: { z, target: random.integer(0, n - 1) } };
}
