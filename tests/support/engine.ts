import path from "node:path";
import { readExerciseFolder } from "#exercises/catalog.ts";
import { type ByHandExercise, type CodeExercise, requireCode } from "#grader/exercise.ts";
import { parseExercise } from "#grader/parse-exercise.ts";
import type { GradeReport } from "#grader/report.ts";

export const FIXTURES = path.join(import.meta.dirname, "../fixtures/exercises");

/** `solve(xs)`, each element's tanh: two public cases, two hidden ones. */
export async function elementwiseTanh(): Promise<CodeExercise> {
  return requireCode(await readExerciseFolder(FIXTURES, "elementwise-tanh"));
}

/** Its files, of which `change` says what is different; null takes a file away. */
export async function tanhFiles(change: Record<string, string | null> = {}): Promise<Record<string, string>> {
  const { files } = await elementwiseTanh();
  const entries = Object.entries({ ...files, ...change }).filter(([, text]) => text !== null);
  return Object.fromEntries(entries) as Record<string, string>;
}

/** A part of every kind, on a variant of two numbers `a`: their sum, what follows from it, their products … */
export async function everyKindByHand(): Promise<ByHandExercise> {
  const exercise = await readExerciseFolder(FIXTURES, "every-kind-by-hand");
  if (exercise.kind !== "by-hand") throw new Error("the fixture has become another");
  return exercise;
}

/** The same with a part more, "program": the exercise of elementwise tanh, for which there are three points. */
export async function filesWithAProgram(): Promise<Record<string, string>> {
  const [{ files, metadata }, whole] = await Promise.all([elementwiseTanh(), everyKindByHand()]);
  const { entry, tolerance } = metadata;
  const part = { id: "program", kind: "code", title: "The program", prompt: "Write it.", points: 3 };
  const json = JSON.parse(whole.files["exercise.json"]!) as { parts: object[] };
  const { "prompt.md": _, ...ofProgram } = files;
  const own = { ...ofProgram, "exercise.json": JSON.stringify({ entry, tolerance }) };
  return {
    ...whole.files,
    "exercise.json": JSON.stringify({ ...json, parts: [...json.parts, part] }),
    ...Object.fromEntries(Object.entries(own).map(([file, text]) => [`parts/program/${file}`, text])),
  };
}

/** `withAProgram({})` is whole; with files changed or, when null, taken away, it is as broken as they make it. */
export async function withAProgram(change: Record<string, string | null> = {}): Promise<ByHandExercise> {
  const files = Object.entries({ ...(await filesWithAProgram()), ...change }).filter(([, text]) => text !== null);
  return parseExercise("with-a-program", Object.fromEntries(files) as Record<string, string>) as ByHandExercise;
}

export const RIGHT = "export function solve(xs: number[]): number[] { return xs.map(Math.tanh); }";

/** What was said about the first case that is not right, or about the code. */
export function complaint({ problems, cases }: GradeReport): string {
  return problems[0]?.message ?? cases.find(({ status }) => status !== "passed")?.message ?? "";
}
