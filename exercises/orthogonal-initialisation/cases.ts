import type { ExerciseCase } from "#grader/authoring.ts";
import type { Random } from "#numeric/random.ts";

/** Of ten rows and more, so that what is random can be told from what is not. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "two matrices of ten rows", input: { n: 10, count: 2 } },
    { title: "three matrices of twenty-five rows", input: { n: 25, count: 3 } },
  ];
  const sizes = [
    { title: "two small ones", low: 11, high: 16, count: 2 },
    { title: "four of medium size", low: 18, high: 24, count: 4 },
    { title: "two large ones", low: 40, high: 48, count: 2 },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...sizes.map(({ title, low, high, count }): ExerciseCase => {
      return { title, visibility: "hidden", input: { n: random.integer(low, high), count } };
    }),
  ];
}
