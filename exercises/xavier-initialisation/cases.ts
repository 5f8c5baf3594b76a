import type { ExerciseCase } from "#grader/authoring.ts";
import type { Random } from "#numeric/random.ts";

/** Large matrices, so that what is random can be judged, and never nearly square, so that one side differs from both. */
export function generateCases(random: Random): ExerciseCase[] {
  const shown = [
    { title: "a hundred inputs, two hundred units", input: { rows: 100, columns: 200 } },
    { title: "two hundred and fifty inputs, eighty units", input: { rows: 250, columns: 80 } },
  ];
  return [
    ...shown.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...["wide", "tall", "very wide", "very tall"].map((kind): ExerciseCase => {
      const [short, long] = kind.startsWith("very") ? [60, random.integer(270, 330)] : [100, random.integer(180, 240)];
      const [rows, columns] = kind.endsWith("wide") ? [short, long] : [long, short];
      return { title: `a ${kind} matrix`, visibility: "hidden", input: { rows, columns } };
    }),
  ];
}
