import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { readExerciseFolder } from "#exercises/catalog.ts";
import { createEngine } from "#grader/engine.ts";
import { type Exercise, Slug } from "#grader/exercise.ts";
import type { GradeReport } from "#grader/report.ts";
import { visibleReport } from "#grader/visibility.ts";
import { printReport, reportAsJson } from "./grade-output.ts";

/**
 * npm run grade -- <slug> <file.ts> [--seed N] [--json] [--exercises DIR]
 * Grades a file as the product would and shows what a learner would see. Exit 0: passed; 1: any other verdict; 2: could
 * not grade, with a sentence on stderr.
 */
const USAGE = "Usage: npm run grade -- <slug> <file.ts> [--seed N] [--json] [--exercises DIR]";
/** Fixed, so that the same file gets the same report again. */
const DEFAULT_SEED = "1";

/** Far more than the checker takes; only so that an endless file is not read. */
const MAX_FILE_BYTES = 64_000_000;

class UsageError extends Error {}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

async function main(args: string[]): Promise<number> {
  const { slug, file, seed, json, exercises } = parseCommand(args);
  const exercise = await readExercise(exercises, slug);
  const code = await readCode(file);
  const { report, complaint } = await grade(exercise, code, seed);
  if (json) console.log(JSON.stringify(reportAsJson(report)));
  else printReport(exercise, report);
  if (report.status !== "internal-error") return report.status === "passed" ? 0 : 1;
  console.error(`The file could not be graded. ${complaint}`);
  return 2;
}

function parseCommand(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { seed: { type: "string" }, json: { type: "boolean" }, exercises: { type: "string" } },
    });
    const [slug, file, ...rest] = positionals;
    if (!slug || !file || rest.length > 0) throw new UsageError("An exercise and a file are needed.");
    const { seed = DEFAULT_SEED, json = false, exercises = path.join(import.meta.dirname, "../exercises") } = values;
    return { slug, file: fromHere(file), seed, json, exercises: fromHere(exercises) };
  } catch (error) {
    throw new UsageError(`${(error as Error).message} ${USAGE}`);
  }
}

/** npm runs scripts in the project's folder and keeps where the command was typed in INIT_CWD. */
function fromHere(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
}

async function readExercise(directory: string, slug: string): Promise<Exercise> {
  const missing = new UsageError(`There is no exercise called "${slug}" in ${directory}.`);
  if (!Slug.safeParse(slug).success) throw missing;
  return readExerciseFolder(directory, slug).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ENOENT" ? missing : error;
  });
}

async function readCode(file: string): Promise<string> {
  try {
    const found = await stat(file);
    if (!found.isFile()) throw new Error("it is not a file");
    if (found.size > MAX_FILE_BYTES)
      throw new Error(`it has ${found.size} bytes, and at most ${MAX_FILE_BYTES} are read`);
    return await readFile(file, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(`${file} cannot be read: ${code === "ENOENT" ? "there is no such file" : message}.`);
  }
}

async function grade(
  exercise: Exercise,
  code: string,
  seed: string,
): Promise<{ report: GradeReport; complaint: string }> {
  let complaint = "";
  const log = (message: string, error: unknown) => {
    complaint = error instanceof Error ? error.message : message;
  };
  const engine = await createEngine({ runners: 1, log });
  try {
    const report = await engine.grade({ exercise, code, seed, cases: "all" });
    // The seed is the caller's own here, so it is no secret.
    return { report: { ...visibleReport(report), seed }, complaint };
  } finally {
    await engine.close();
  }
}
