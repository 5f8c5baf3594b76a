import { type AuthorCode, createAuthorCode } from "./author/author-code.ts";
import { argumentsOf, type Prepared } from "./author/prepare.ts";
import type { PreparedStore } from "./author/prepared-store.ts";
import { type CheckerPool, checkCode, createCheckerPool } from "./checker/checker.ts";
import type { CheckAnswer } from "./checker/protocol.ts";
import type { ProcessKind } from "./engine-event.ts";
import type { Exercise } from "./exercise.ts";
import { gradeRefusal, gradeRun, internalError } from "./grade.ts";
import { graderVersion, shortVersion } from "./grader-version.ts";
import { plainText } from "./plain-text.ts";
import { type ConfinementMode, findConfinement, type MissingLayer } from "./process/confine/confinement.ts";
import { type Tap, tapped } from "./process/tap.ts";
import { makeReceipt } from "./receipt.ts";
import type { GradeReport } from "./report.ts";
import { runLimits } from "./run-limits.ts";
import { type RunOutcome, runProgram } from "./runner/run-program.ts";
import { createRunnerPool, type RunnerPool } from "./runner/runner.ts";
import { seedFor } from "./seed.ts";
import { Stopwatch } from "./stopwatch.ts";

export type GradeJob = {
  exercise: Exercise;
  code: string;
  seed: string;
  /** A trial runs on the public cases alone. */
  cases: "public" | "all";
};

export type Engine = {
  /** Never rejects on account of the code. What we fail at becomes an "internal-error" and a line in the log. */
  grade(job: GradeJob): Promise<GradeReport>;
  /** The cases of a seed, with all that the author's code says about them. Rejects with an ExerciseError when it is broken. */
  prepare(exercise: Exercise, seed: string): Promise<Prepared>;
  /** What is around learner code, outermost first, in plain words. */
  layers: string[];
  /** What this machine has not, and why. */
  missingLayers: MissingLayer[];
  close(): Promise<void>;
};

export type EngineOptions = {
  /** Programs run at the same time. */
  runners: number;
  /** "auto" unless told otherwise. When all layers are required and one is missing, no engine starts. */
  confinement?: ConfinementMode;
  log?: (message: string, error: unknown) => void;
  /** Where prepared cases outlive the process. */
  store?: PreparedStore;
  /** Receipts are made with it; without it there are none. */
  receiptKey?: Uint8Array;
  /** Hears what is sent to checkers and runners: for tests of what they may know. */
  tap?: Tap<ProcessKind>;
};

/** Starts the processes that check and run programs; more jobs than runners wait their turn, in order. */
export async function createEngine({ runners, log = () => {}, ...options }: EngineOptions): Promise<Engine> {
  const grader = shortVersion(await graderVersion());
  const confinement = await findConfinement(options.confinement ?? "auto");
  const onStartFailure = (error: unknown) => log("a process of the grader did not start", error);
  const checkerCount = Math.min(2, runners);
  const checkers = tapped(
    createCheckerPool({ size: checkerCount, spare: checkerCount, onStartFailure, confinement }),
    "checker",
    options.tap,
  );
  const pool = tapped(
    createRunnerPool({ size: runners, spare: runners + 1, onStartFailure, confinement }),
    "runner",
    options.tap,
  );
  const parts: Parts = { checkers, pool, author: createAuthorCode({ pool, store: options.store, log }) };
  const sign = signer(grader, options.receiptKey);
  return {
    grade: async (job) => sign(await grade(parts, job).then(plainText, (error: unknown) => fail(job, error, log)), job),
    prepare: parts.author.prepare,
    layers: confinement.layers,
    missingLayers: confinement.missingLayers,
    close: async () => void (await Promise.all([checkers.close(), pool.close()])),
  };
}

/** Names the grader in a report and binds the report to what it is about. */
function signer(grader: string, key: Uint8Array | undefined) {
  return (unsigned: GradeReport, { code }: GradeJob): GradeReport => {
    const report = { ...unsigned, grader };
    return key ? { ...report, receipt: makeReceipt(report, code, key) } : report;
  };
}

type Parts = { checkers: CheckerPool; pool: RunnerPool; author: AuthorCode };

async function grade(parts: Parts, job: GradeJob): Promise<GradeReport> {
  const { exercise, seed } = job;
  const watch = new Stopwatch();
  const [answer, prepared] = await Promise.all([
    watch.time("check", check(parts.checkers, job)),
    watch.time("prepare", parts.author.prepare(exercise, seed)),
  ]);
  if (answer.status !== "compiled") return { ...gradeRefusal(exercise, seed, answer), timings: watch.read() };

  const chosen = job.cases === "public" ? onlyPublic(prepared) : prepared;
  const run = await watch.time("run", runCases(parts.pool, job, answer.program, chosen));
  const judgements = exercise.hasJudge
    ? await watch.time("judge", parts.author.judge(exercise, seed, chosen.cases, run.calls))
    : null;
  const report = gradeRun({ exercise, seed, prepared: chosen, run, judgements, map: answer.map });
  return { ...report, timings: watch.read() };
}

async function check(checkers: CheckerPool, { exercise, code }: GradeJob): Promise<CheckAnswer> {
  const outcome = await checkCode(checkers, { code, types: exercise.types, entryName: exercise.metadata.entry.name });
  if (outcome.status === "lost") throw new Error(outcome.reason);
  return outcome;
}

async function runCases(
  pool: RunnerPool,
  { exercise, seed }: GradeJob,
  code: string,
  { cases }: Prepared,
): Promise<RunOutcome & { status: "finished" }> {
  const entry = exercise.metadata.entry.name;
  const calls = cases.map(({ input }, i) => ({ entry, args: argumentsOf(exercise, input), seed: seedFor(seed, i) }));
  const run = await runProgram(pool, { program: { code, required: entry }, calls, limits: runLimits(exercise) });
  if (run.status === "lost") throw new Error(run.reason);
  return run;
}

/** Public cases come first, so what belongs to them are the first entries of every list. */
function onlyPublic({ cases, mistakes }: Prepared): Prepared {
  const shown = cases.filter(({ visibility }) => visibility === "public");
  const trimmed = mistakes.map((mistake) => ({ ...mistake, outputs: mistake.outputs.slice(0, shown.length) }));
  return { cases: shown, mistakes: trimmed };
}

function fail({ exercise, seed }: GradeJob, error: unknown, log: EngineOptions["log"]): GradeReport {
  log?.(`grading ${exercise.slug} failed`, error);
  return internalError(exercise, seed);
}
