import { join } from "node:path";
import { readExerciseFolder } from "#exercises/catalog.ts";
import { type CodeExercise, requireCode } from "#grader/exercise.ts";
import { parseExercise } from "#grader/parse-exercise.ts";
import { ROOT } from "#scripts/settings.ts";

export type Size = { cases: number; T: number; E: number; H: number };

/** What the issue of the engine names: 20 cases of 20 steps, 8 inputs, 16 hidden units. */
export const USUAL: Size = { cases: 20, T: 20, E: 8, H: 16 };

/** rnn-bptt as it is, with other cases: `cases` hidden ones, all of one size. */
export async function benchExercise(size: Size, { mistakes = true } = {}): Promise<CodeExercise> {
  const { files } = await readExerciseFolder(join(ROOT, "exercises"), "rnn-bptt");
  const kept = Object.entries(files).filter(([name]) => mistakes || !name.startsWith("mistakes/"));
  return requireCode(parseExercise("rnn-bptt", { ...Object.fromEntries(kept), "cases.ts": casesOf(size) }));
}

/** A right solution of about 60 lines, and nothing in it that was seen before: its text differs with every number. */
export function solution(exercise: CodeExercise, number: number): string {
  const loops = exercise.alternatives.find(({ id }) => id === "loops");
  if (!loops) throw new Error("rnn-bptt has no alternative called loops");
  return `${loops.code}\nexport const attempt = ${number};\n`;
}

/** The same program for a tool that does not know the exercise's types: they are written above it. */
export function aloneSolution(exercise: CodeExercise, number: number): string {
  return `${exercise.types}\n${solution(exercise, number)}`;
}

const casesOf = ({ cases, T, E, H }: Size) => `
import type { ExerciseCase } from "#grader/authoring.ts";
import { type Random, randomMatrix, randomVector } from "#numeric/random.ts";

export function generateCases(random: Random): ExerciseCase[] {
  const scale = 1 / Math.sqrt(${E} + ${H});
  return Array.from({ length: ${cases} }, (_, i) => ({
    title: "case " + (i + 1),
    visibility: i === 0 ? "public" : "hidden",
    input: {
      X: randomMatrix(random, ${T}, ${E}),
      Wxh: randomMatrix(random, ${E}, ${H}, scale),
      Whh: randomMatrix(random, ${H}, ${H}, scale),
      bh: randomVector(random, ${H}, 0.5),
      h0: randomVector(random, ${H}, 0.5),
      dH: randomMatrix(random, ${T}, ${H}),
    },
  }));
}
`;
