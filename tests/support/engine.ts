import path from "node:path";
import { readExerciseFolder } from "#exercises/catalog.ts";
import { type ByHandExercise, type CodeExercise, requireCode } from "#grader/exercise.ts";
import type { GradeReport } from "#grader/report.ts";

export const FIXTURES = path.join(import.meta.dirname, "../fixtures/exercises");

/** `solve(xs)`, each element's tanh: two public cases, two hidden ones. */
export async function elementwiseTanh(): Promise<CodeExercise> {
  return requireCode(await readExerciseFolder(FIXTURES, "elementwise-tanh"));
}

/** A part of every kind, on a variant of two numbers `a`: their sum, what follows from it, their products … */
export async function everyKindByHand(): Promise<ByHandExercise> {
  const exercise = await readExerciseFolder(FIXTURES, "every-kind-by-hand");
  if (exercise.kind !== "by-hand") throw new Error("the fixture has become another");
  return exercise;
}

export const RIGHT = "export function solve(xs: number[]): number[] { return xs.map(Math.tanh); }";

/** What was said about the first case that is not right, or about the code. */
export function complaint({ problems, cases }: GradeReport): string {
  return problems[0]?.message ?? cases.find(({ status }) => status !== "passed")?.message ?? "";
}
