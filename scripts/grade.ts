import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { readExerciseFolder } from "#exercises/catalog.ts";
import { createEngine, type Engine, type EngineOptions } from "#grader/engine.ts";
import { type Exercise, Slug } from "#grader/exercise.ts";
import type { GradeReport } from "#grader/report.ts";
import { visibleReport } from "#grader/visibility.ts";
import { describeParts } from "./describe-parts.ts";
import { printReport, reportAsJson } from "./grade-output.ts";
import { includeFiles } from "./include-files.ts";

/**
 * npm run grade -- <slug> <file.ts> [--seed N] [--json] [--exercises DIR]
 * npm run grade -- <slug> <answers.json> [--variant SEED] [--seed N] [--json] [--exercises DIR], for an exercise by hand;
 * a program among its parts stands there as text, or as {"file": "program.ts"}, and its hidden cases come from --seed
 * npm run grade -- <slug> --show [--variant SEED], prints what to do
 * Grades a file as the product would and shows what a learner would see. Exit 0: passed; 1: any other verdict; 2: could
 * not grade, with a sentence on stderr.
 */
const USAGE =
  "Usage: npm run grade -- <slug> <file.ts or answers.json> [--seed N, or by hand --variant SEED] [--show] [--json] [--exercises DIR]";
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
  const { slug, file, seed, hiddenSeed, show, json, exercises } = parseCommand(args);
  const exercise = await readExercise(exercises, slug);
  if (show) return showExercise(exercise, seed);
  const code = await readHandedIn(exercise, file);
  const { report, complaint } = await grade({ exercise, code, seed, hiddenSeed });
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
      options: {
        ...{ seed: { type: "string" }, variant: { type: "string" }, exercises: { type: "string" } },
        ...{ show: { type: "boolean" }, json: { type: "boolean" } },
      },
    });
    const [slug, file = "", ...rest] = positionals;
    const { json = false, show = false, exercises = path.join(import.meta.dirname, "../exercises") } = values;
    if (!slug || rest.length > 0 || !(file || show)) throw new UsageError("An exercise and a file are needed.");
    if (file && show) throw new UsageError("--show takes no file.");
    const seed = values.variant ?? values.seed ?? DEFAULT_SEED;
    const hiddenSeed = values.seed ?? DEFAULT_SEED;
    return { slug, file: fromHere(file), seed, hiddenSeed, show, json, exercises: fromHere(exercises) };
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
    throw error.code === "ENOENT" || error.code === "ENOTDIR" ? missing : error;
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

/** The file's text; of answers by hand with the programs that it names in other files. */
async function readHandedIn(exercise: Exercise, file: string): Promise<string> {
  const text = await readCode(file);
  if (exercise.kind === "code") return text;
  return includeFiles(text, Object.keys(exercise.programs), (name) => readCode(path.resolve(path.dirname(file), name)));
}

/** The prompt, by hand with the numbers of the variant, and what each part takes. */
async function showExercise(exercise: Exercise, seed: string): Promise<number> {
  if (exercise.kind === "code") console.log(exercise.prompt);
  else
    console.log(
      await withEngine((engine) => engine.prepare(exercise, seed)).then((prepared) =>
        describeParts(exercise, prepared),
      ),
    );
  return 0;
}

async function withEngine<T>(use: (engine: Engine) => Promise<T>, log?: EngineOptions["log"]): Promise<T> {
  const engine = await createEngine({ runners: 1, ...(log && { log }) });
  try {
    return await use(engine);
  } finally {
    await engine.close();
  }
}

type Question = { exercise: Exercise; code: string; seed: string; hiddenSeed: string };

async function grade(question: Question): Promise<{ report: GradeReport; complaint: string }> {
  let complaint = "";
  const log = (message: string, error: unknown) => {
    complaint = error instanceof Error ? error.message : message;
  };
  const report = await withEngine((engine) => engine.grade({ ...question, cases: "all" }), log);
  // The seed is the caller's own here, so it is no secret.
  return { report: { ...visibleReport(report), seed: question.seed }, complaint };
}
