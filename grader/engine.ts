import { askWhy } from "./ask-why.ts";
import { type AuthorCode, createAuthorCode } from "./author/author-code.ts";
import { argumentsOf, type Prepared } from "./author/prepare.ts";
import type { PreparedStore } from "./author/prepared-store.ts";
import { refuseAnswers } from "./by-hand/grade-answers.ts";
import { type AnswersJob, gradeAllByHand, markAll } from "./by-hand/mark-all.ts";
import { onlyPart } from "./by-hand/only-part.ts";
import { answerForms, readAnswers } from "./by-hand/read-answers.ts";
import { withPrograms } from "./by-hand/with-programs.ts";
import { type CheckerPool, checkCode, createCheckerPool } from "./checker/checker.ts";
import type { CheckAnswer } from "./checker/protocol.ts";
import { askProgram, type ProgramAnswer, type ProgramQuestion } from "./diagnosis/ask-program.ts";
import type { EngineEvent, KillCause, ProcessKind } from "./engine-event.ts";
import { type ByHandExercise, type CodeExercise, type Exercise, ExerciseError } from "./exercise.ts";
import { answersTo, gradeRefusal, gradeRun, internalError, withDiagnoses } from "./grade.ts";
import { gradeSeeds, type SeedsJob, type SeedsReport } from "./grade-seeds.ts";
import { graderVersion, shortVersion } from "./grader-version.ts";
import { plainText } from "./plain-text.ts";
import { type ConfinementMode, findConfinement, type MissingLayer } from "./process/confine/confinement.ts";
import { givingWay } from "./process/confine/giving-way.ts";
import { sweepChildFolders } from "./process/folders.ts";
import type { Borrower } from "./process/pool.ts";
import { endIdleSpawner } from "./process/spawner/spawner.ts";
import { type Tap, tapped } from "./process/tap.ts";
import { makeReceipt } from "./receipt.ts";
import type { GradeReport, ProgramReport } from "./report.ts";
import { runLimits } from "./run-limits.ts";
import type { RunOutcome } from "./runner/converse.ts";
import { runProgram } from "./runner/run-program.ts";
import { createRunnerPool, type RunnerPool } from "./runner/runner.ts";
import { seedFor, seedOfCases } from "./seed.ts";
import { Stopwatch } from "./stopwatch.ts";
import { Suspects } from "./suspects.ts";

export type GradeJob = {
  exercise: Exercise;
  /** A program, or the answers to an exercise by hand as JSON. */
  code: string;
  seed: string;
  /** By hand: what the cases of a program among the parts are drawn from, while `seed` gives the variant's numbers. */
  hiddenSeed?: string | undefined;
  /** A trial runs on the public cases alone. */
  cases: "public" | "all";
  /** The part by hand that is checked by itself. All are when there is none. */
  part?: string | null;
  /** Whose code it is. Owners whose last job ran into a limit never hold all runners, or all checkers, at once. */
  owner?: string | undefined;
};

export type Engine = {
  /** Never rejects on account of the code. What we fail at becomes an "internal-error" and a line in the log. */
  grade(job: GradeJob): Promise<GradeReport>;
  /** The cases of a seed, with all that the author's code says about them. Rejects with an ExerciseError when it is broken. */
  prepare(exercise: Exercise, seed: string): Promise<Prepared>;
  /** The same for many seeds at once, and one program on all of their cases: what proving an exercise needs. */
  prepareAll(exercise: Exercise, seeds: string[]): Promise<Prepared[]>;
  gradeSeeds(job: SeedsJob): Promise<SeedsReport>;
  /** The same for answers by hand, one set of them for each seed. */
  gradeAnswers(job: AnswersJob): Promise<GradeReport[]>;
  /** What an alternative answers to each of these variants. */
  answer: AuthorCode["answer"];
  /** What is around learner code, outermost first, in plain words. */
  layers: string[];
  /** What this machine has not, and why. */
  missingLayers: MissingLayer[];
  close(): Promise<void>;
};

export type EngineOptions = {
  /** Programs run at the same time. */
  runners: number;
  /** Runners kept for the owners they served last, so that their next job finds one warm. None unless told otherwise. */
  kept?: number;
  /** "auto" unless told otherwise. When all layers are required and one is missing, no engine starts. */
  confinement?: ConfinementMode;
  /** How far its processes give way to others, in the units of `nice`. Not at all unless told otherwise. */
  niceness?: number;
  log?: (message: string, error: unknown) => void;
  /** Where prepared cases outlive the process. */
  store?: PreparedStore;
  /** Receipts are made with it; without it there are none. */
  receiptKey?: Uint8Array;
  /** Hears what is sent to checkers and runners, by whose code is in them: for tests of what they may know. */
  tap?: Tap<"checker" | "runner" | "author">;
  /** Told of what is worth counting. */
  observe?: (event: EngineEvent) => void;
};

/** Starts the processes that check and run programs; more jobs than runners wait their turn, in order. */
export async function createEngine({ runners, log = () => {}, ...options }: EngineOptions): Promise<Engine> {
  const grader = shortVersion(await graderVersion());
  await sweepChildFolders();
  const confinement = givingWay(await findConfinement(options.confinement ?? "auto"), options.niceness ?? 0);
  const observe = options.observe ?? (() => {});
  const watched = (process: ProcessKind) => ({
    confinement,
    onStartFailure: (error: unknown) => log(`a ${process} did not start`, error),
    onStart: (ms: number) => observe({ type: "started", process, ms }),
    onKill: (cause: KillCause) => observe({ type: "killed", process, cause }),
  });
  const checkerCount = Math.min(2, runners);
  // One more takes the place of a checker that had to end; where there is one runner, memory is what is short.
  const spareCheckers = runners === 1 ? 1 : checkerCount + 1;
  const checkers = createCheckerPool({ size: checkerCount, spare: spareCheckers, ...watched("checker") });
  const pool = createRunnerPool({ size: runners, spare: runners + 1, kept: options.kept ?? 0, ...watched("runner") });
  const parts: Parts = {
    checkers: tapped(checkers, "checker", options.tap),
    pool: tapped(pool, "runner", options.tap),
    author: createAuthorCode({ pool: tapped(pool, "author", options.tap), store: options.store, log }),
    suspects: new Suspects(),
    log,
  };
  const sign = signer(grader, options.receiptKey);
  return {
    grade: async (job) => {
      const report = await grade(parts, job).then(plainText, (error: unknown) => fail(job, error, log));
      parts.suspects.note(job.owner, report);
      observe({ type: "graded", verdict: report.status, timings: report.timings });
      for (const part of disputedParts(report)) log(`points disagree with a proof about "${part}"`, job.exercise.slug);
      return sign(report, job);
    },
    prepare: parts.author.prepare,
    prepareAll: parts.author.prepareAll,
    gradeSeeds: (job) =>
      gradeSeeds({ pool: parts.pool, author: parts.author, check: () => check(parts.checkers, job) }, job),
    gradeAnswers: (job) => gradeAllByHand(parts.author, job),
    answer: parts.author.answer,
    layers: confinement.layers,
    missingLayers: confinement.missingLayers,
    close: async () => {
      await Promise.all([checkers.close(), pool.close()]);
      await endIdleSpawner();
    },
  };
}

/** Expressions that a proof and their values at points say different things of: rounding, or a fault of ours. */
function disputedParts({ cases }: GradeReport): string[] {
  return cases.flatMap(({ part }) => (part?.checked === "exactly-against-points" ? [part.id] : []));
}

/** Names the grader in a report and binds the report to what it is about. */
function signer(grader: string, key: Uint8Array | undefined) {
  return (unsigned: GradeReport, { code }: GradeJob): GradeReport => {
    const report = { ...unsigned, grader };
    return key ? { ...report, receipt: makeReceipt(report, code, key) } : report;
  };
}

type Parts = {
  checkers: CheckerPool;
  pool: RunnerPool;
  author: AuthorCode;
  suspects: Suspects;
  log: NonNullable<EngineOptions["log"]>;
};

async function grade(parts: Parts, { exercise, ...job }: GradeJob): Promise<GradeReport> {
  return exercise.kind === "code" ? gradeCode(parts, { ...job, exercise }) : gradeByHand(parts, { ...job, exercise });
}

/** Of what is answered on paper nothing is run: the author's code carries on what the learner's answers lead to. */
async function gradeByHand(parts: Parts, job: Job<ByHandExercise>): Promise<GradeReport> {
  const { exercise, seed, hiddenSeed = seed, code, part: asked = null } = job;
  const watch = new Stopwatch();
  const reading = readAnswers(answerForms(exercise), code);
  if ("problems" in reading) return refuseAnswers(exercise, seed, reading.problems);
  const prepared = await watch.time("prepare", parts.author.prepare(exercise, seed));
  const question = { exercise, seeds: [seed], prepared: [prepared], answers: [reading.answers] };
  const [report] = await watch.time("follow", markAll(parts.author, question));
  const programs: Record<string, ProgramReport> = {};
  for (const [part, program] of Object.entries(exercise.programs)) {
    const text = reading.answers[part];
    if (typeof text !== "string") continue;
    const own = { exercise: program, seed: seedOfCases(program, hiddenSeed), code: text };
    const graded = await watch.time("program", gradeCode(parts, { ...job, ...own }));
    // Times would tell about hidden inputs, and those of the whole are kept.
    programs[part] = { ...graded, timings: {} };
  }
  const whole = withPrograms(report!, programs);
  return { ...(asked === null ? whole : onlyPart(whole, asked)), timings: watch.read() };
}

type Job<E extends Exercise> = Omit<GradeJob, "exercise"> & { exercise: E };

async function gradeCode(parts: Parts, job: Job<CodeExercise>): Promise<GradeReport> {
  const { exercise, seed, owner } = job;
  const borrower: Borrower = { owner, isSuspect: parts.suspects.has(owner) };
  const watch = new Stopwatch();
  const [answer, prepared] = await Promise.all([
    watch.time("check", check(parts.checkers, job, borrower)),
    watch.time("prepare", parts.author.prepare(exercise, seed)),
  ]);
  if (answer.status !== "compiled") return { ...gradeRefusal(exercise, seed, answer), timings: watch.read() };

  const chosen = job.cases === "public" ? onlyPublic(prepared) : prepared;
  const run = await watch.time("run", runCases(parts.pool, job, answer.program, chosen, borrower));
  const judgements = exercise.hasJudge
    ? await watch.time("judge", parts.author.judge(exercise, chosen.cases, run.calls))
    : null;
  const report = gradeRun({ exercise, seed, prepared: chosen, run, judgements, map: answer.map });
  if (report.status !== "failed") return { ...report, timings: watch.read() };

  const why = await watch.time("explain", explain(parts, { exercise, prepared: chosen, report, run }));
  const question = { exercise, prepared: chosen, results: report.cases, outcomes: run.calls };
  const asked = await watch.time("ask", ask(parts, { ...question, program: answer.program, borrower }));
  const told = withDiagnoses(report, [...why.diagnosis, ...asked.diagnosis]);
  return { ...told, mayDiffer: told.mayDiffer || why.mayDiffer || asked.mayDiffer, timings: watch.read() };
}

type Failed = {
  exercise: CodeExercise;
  prepared: Prepared;
  report: GradeReport;
  run: RunOutcome & { status: "finished" };
};

/** Known mistakes say it best; what follows from the arrays is asked when none of them does. */
async function explain({ author, log }: Parts, { exercise, prepared, report, run }: Failed): Promise<ProgramAnswer> {
  if (report.diagnosis.length > 0) return { diagnosis: [], mayDiffer: false };
  const why = askWhy(author, { exercise, prepared, answers: answersTo(report, run) });
  return why.then((diagnosis) => ({ diagnosis, mayDiffer: false }), withoutReason(exercise, log));
}

function ask({ pool, log }: Parts, question: ProgramQuestion): Promise<ProgramAnswer> {
  return askProgram(pool, question).catch(withoutReason(question.exercise, log));
}

/** The verdict stands, so that a failure to explain it is not the grading's. */
function withoutReason({ slug }: Exercise, log: Parts["log"]) {
  return (error: unknown): ProgramAnswer => {
    log(`explaining a failure in ${slug} failed`, error);
    return { diagnosis: [], mayDiffer: true };
  };
}

async function check(
  pool: CheckerPool,
  { exercise, code }: Pick<Job<CodeExercise>, "exercise" | "code">,
  borrower?: Borrower,
): Promise<CheckAnswer> {
  const { types, metadata } = exercise;
  const outcome = await checkCode(pool, { code, types, entryName: metadata.entry.name }, borrower);
  if (outcome.status === "lost") throw new Error(outcome.reason);
  return outcome;
}

async function runCases(
  pool: RunnerPool,
  { exercise }: Job<CodeExercise>,
  code: string,
  { cases }: Prepared,
  borrower: Borrower,
): Promise<RunOutcome & { status: "finished" }> {
  const entry = exercise.metadata.entry.name;
  const calls = cases.map(({ input, visibility }, i) => ({
    ...{ entry, args: argumentsOf(exercise, input), seed: seedFor(exercise.slug, i) },
    // What a program does to hidden inputs is nobody's to hear, since it could tell them in that way.
    watch: visibility === "public",
  }));
  const run = await runProgram(pool, {
    ...{ program: { code, required: entry }, calls, limits: runLimits(exercise), borrower },
  });
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
  const report = internalError(exercise, seed);
  return error instanceof ExerciseError
    ? plainText({ ...report, fault: { file: error.file, rule: error.rule } })
    : report;
}
