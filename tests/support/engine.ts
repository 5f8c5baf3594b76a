import path from "node:path";
import { readExerciseFolder } from "#exercises/catalog.ts";
import type { Exercise } from "#grader/exercise.ts";
import type { GradeReport } from "#grader/report.ts";

export const FIXTURES = path.join(import.meta.dirname, "../fixtures/exercises");

/** `solve(xs)`, each element's tanh: two public cases, two hidden ones. */
export function elementwiseTanh(): Promise<Exercise> {
  return readExerciseFolder(FIXTURES, "elementwise-tanh");
}

export const RIGHT = "export function solve(xs: number[]): number[] { return xs.map(Math.tanh); }";

/** What was said about the first case that is not right, or about the code. */
export function complaint({ problems, cases }: GradeReport): string {
  return problems[0]?.message ?? cases.find(({ status }) => status !== "passed")?.message ?? "";
}
