import { z } from "zod";
import { type ByHandExercise, type CodeExercise, type Exercise, ExerciseError } from "../exercise.ts";
import { casesFile } from "../proof-steps.ts";
import { CaseVisibility } from "../report.ts";
import type { CallOutcome, RunQuestion } from "../runner/converse.ts";
import { runProgram } from "../runner/run-program.ts";
import type { RunnerPool } from "../runner/runner.ts";
import { seedFor } from "../seed.ts";
import type { Value } from "../value.ts";
import { AUTHOR_LIMITS } from "./limits.ts";

export type PreparedCase = {
  title: string;
  visibility: CaseVisibility;
  input: Record<string, Value>;
  /** What the reference gives back. */
  expected: Value;
};

/** A known mistake and its output for each case; null where it throws or gives back nothing inert. */
export type PreparedMistake = { id: string; message: string; outputs: ({ value: Value } | null)[] };

/** All that the author's code says for one seed. Public cases come first. */
export type Prepared = { cases: PreparedCase[]; mistakes: PreparedMistake[] };

const MAX_CASES = 200;
const Cases = z.array(
  z.strictObject({
    title: z.string().min(1).max(200),
    visibility: CaseVisibility,
    input: z.record(z.string(), z.unknown()),
  }),
);

/**
 * Runs the author's bundle for some seeds, all in one runner. Throws an ExerciseError naming the file at fault, or an
 * Error when we failed.
 */
export async function prepareCases(
  pool: RunnerPool,
  exercise: Exercise,
  code: string,
  seeds: string[],
): Promise<Prepared[]> {
  // A judge names mistakes itself, since no output of theirs is the one that a learner's would have to equal.
  const mistakes = exercise.kind === "code" && exercise.hasJudge ? [] : exercise.mistakes;
  const entries = ["reference", ...mistakes.map(({ id }) => `mistakes/${id}`)];
  let drawn: Drawn[][] = [];
  const outcomes = await runAuthorCode(
    pool,
    code,
    {
      calls: seeds.map((seed) => ({ entry: "generateCases", args: [seed], seed: 1 })),
      followUp: (answers) => {
        drawn = seeds.map((_, k) => parseCases(exercise, requireValue(exercise, casesFile(exercise), answers[k])));
        return drawn.flatMap((cases) => {
          const inputs = cases.map((each) => argumentsOf(exercise, each.input));
          return entries.flatMap((entry) =>
            inputs.map((args, i) => ({ entry, args, seed: seedFor(exercise.slug, i) })),
          );
        });
      },
    },
    seeds.length,
  );
  for (const k of seeds.keys()) requireValue(exercise, casesFile(exercise), outcomes[k]);
  let position = seeds.length;
  const next = (count: number) => Array.from({ length: count }, () => outcomes[position++]);
  return drawn.map((cases) => {
    const expected = next(cases.length).map((outcome) => requireValue(exercise, "reference.ts", outcome));
    return {
      cases: cases.map((each, i) => ({ ...each, expected: expected[i]! })),
      mistakes: mistakes.map(({ id, message }) => ({
        ...{ id, message },
        outputs: next(cases.length).map((outcome) => mistakeOutput(exercise, id, outcome)),
      })),
    };
  });
}

type Drawn = Omit<PreparedCase, "expected">;

/** Throws when the run is lost; it may cost as much as `jobs` runs. A call that ends the program leaves its later ones without an outcome. */
export async function runAuthorCode(
  pool: RunnerPool,
  code: string,
  question: Pick<RunQuestion, "calls" | "followUp">,
  jobs = 1,
  callMs = AUTHOR_LIMITS.callMs,
): Promise<CallOutcome[]> {
  const limits = { ...AUTHOR_LIMITS, callMs, jobCpuMs: jobs * AUTHOR_LIMITS.jobCpuMs };
  const run = await runProgram(pool, { program: { code, required: "" }, ...question, limits });
  if (run.status === "lost") throw new Error(run.reason);
  return run.load.status === "value" ? run.calls : [run.load];
}

/** The author's value, or the reason why there is none. */
export function requireValue({ slug }: Exercise, file: string, outcome: CallOutcome | undefined): Value {
  if (outcome?.status === "value") return outcome.value;
  throw new ExerciseError(slug, file, failure(outcome));
}

/** A mistake may throw or answer with nonsense; it may not end the program, since then nothing else could be known. */
function mistakeOutput({ slug }: Exercise, id: string, outcome: CallOutcome | undefined): { value: Value } | null {
  if (outcome?.status === "value") return { value: outcome.value };
  if (outcome?.status === "error" || outcome?.status === "problem") return null;
  throw new ExerciseError(slug, `mistakes/${id}.ts`, failure(outcome));
}

function failure(outcome: CallOutcome | undefined): string {
  switch (outcome?.status) {
    case "error":
      return `throws: ${outcome.text}`;
    case "problem":
      return `gives back ${outcome.problem}`;
    case "timed-out":
      return `took longer than ${AUTHOR_LIMITS.callMs / 1000} s`;
    case "out-of-memory":
      return "used too much memory";
    default:
      return "was not reached, because something before it ended the program";
  }
}

function parseCases(exercise: Exercise, value: Value): Drawn[] {
  return exercise.kind === "code" ? parseCodeCases(exercise, value) : parseVariant(exercise, value);
}

function parseVariant({ slug }: ByHandExercise, value: Value): Drawn[] {
  const parsed = Cases.safeParse(value);
  if (!parsed.success)
    throw new ExerciseError(slug, "variant.ts", `drawVariant gives back no record: ${z.prettifyError(parsed.error)}`);
  return parsed.data as Drawn[];
}

function parseCodeCases({ slug, metadata }: CodeExercise, value: Value): Drawn[] {
  const parsed = Cases.safeParse(value);
  const rule = (text: string) => new ExerciseError(slug, "cases.ts", text);
  if (!parsed.success) throw rule(`generateCases gives back no cases: ${z.prettifyError(parsed.error)}`);
  const cases = parsed.data as Drawn[];
  if (cases.length === 0 || cases.length > MAX_CASES)
    throw rule(`has ${cases.length} cases; 1 to ${MAX_CASES} are allowed`);
  const wanted = metadata.entry.parameters.map(({ name }) => name).sort();
  for (const { title, input } of cases) {
    const given = Object.keys(input).sort();
    if (given.join() !== wanted.join())
      throw rule(`case "${title}" has the inputs ${given}; the parameters are ${wanted}`);
  }
  // A program that kept a hidden input could otherwise show it in a public case that comes after.
  return cases.toSorted((a, b) => Number(a.visibility === "hidden") - Number(b.visibility === "hidden"));
}

const argumentsByInput = new WeakMap<object, Value[]>();

/** The inputs in the order of the parameters: for one input always the same list, whose text is then made only once. */
export function argumentsOf({ metadata }: Exercise, input: Record<string, Value>): Value[] {
  const list =
    argumentsByInput.get(input) ??
    (metadata.kind === "code" ? metadata.entry.parameters.map(({ name }) => input[name]!) : [input]);
  argumentsByInput.set(input, list);
  return list;
}
