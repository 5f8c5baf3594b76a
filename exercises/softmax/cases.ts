import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomVector } from "#numeric/random.ts";

/** Public cases from the prompt's upwards, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "the three logits of the prompt", input: { z: [2, 1, -1] } },
    { title: "equal logits", input: { z: [0.3, 0.3, 0.3, 0.3] } },
    { title: "logits of a thousand", input: { z: [1000, 998, 1001] } },
    { title: "logits of minus a thousand", input: { z: [-1000, -1003] } },
    { title: "logits of −740, whose exponentials have lost most of their digits", input: { z: [-740, -741.5, -739] } },
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
  return { title, visibility: "hidden", input: { z: randomVector(random, n, scale).map((entry) => centre + entry) } };
}
