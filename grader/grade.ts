import type { Prepared } from "./author/prepare.ts";
import type { Judgement } from "./authoring.ts";
import type { CheckAnswer } from "./checker/protocol.ts";
import { type Answer, diagnose } from "./diagnose.ts";
import type { CodeExercise, Exercise } from "./exercise.ts";
import { answersOf, describeError, judgeCases } from "./judge-cases.ts";
import { judgedMistakes } from "./judged-mistakes.ts";
import { mayDiffer } from "./may-differ.ts";
import type { CaseResult, CodeProblem, Diagnosis, GradeReport, Verdict } from "./report.ts";
import type { CallOutcome, RunOutcome } from "./runner/converse.ts";
import { findSourcePlace } from "./source-lines.ts";

export type Grading = {
  exercise: CodeExercise;
  seed: string;
  prepared: Prepared;
  run: RunOutcome & { status: "finished" };
  judgements: (Judgement | null)[] | null;
  map: string;
};

const NO_CONSOLE = { lines: [], droppedLines: 0 };
const MAX_DIAGNOSES = 3;

/** The report on a program that was run: a function of what it gave back and of what was expected, nothing else. */
export function gradeRun({ exercise, seed, prepared, run, judgements, map }: Grading): GradeReport {
  const outcomes = run.load.status === "value" ? run.calls : [];
  const results = judgeCases({ exercise, prepared, outcomes, judgements, map });
  const tolerance = exercise.metadata.tolerance ?? { absolute: 0, relative: 0 };
  const { optional } = exercise.metadata.entry.returns;
  const diagnosis = judgements
    ? judgedMistakes(exercise.mistakes, judgements)
    : diagnose({ ...prepared, answers: answersOf(results, outcomes), tolerance, optional });
  const named = diagnosis.slice(0, MAX_DIAGNOSES);
  const cases = results.map((result, i) => ({ ...result, diagnosis: idsFor(named, i) }));
  const passed = cases.filter(({ status }) => status === "passed").length;
  return {
    ...emptyReport(exercise, seed),
    status: run.load.status === "value" ? verdictOf(cases) : loadVerdict(run.load),
    score: passed / cases.length,
    problems: run.load.status === "value" ? [] : [loadProblem(exercise, run.load, map)],
    cases,
    diagnosis: named,
    console: run.load.console,
    mayDiffer: mayDiffer(run),
  };
}

/** The learner's values, for whoever asks why they are wrong. */
export function answersTo(report: GradeReport, run: RunOutcome & { status: "finished" }): Answer[] {
  return answersOf(report.cases, run.load.status === "value" ? run.calls : []);
}

/** The same report with what was found out afterwards, behind the known mistakes. */
export function withDiagnoses(report: GradeReport, found: Diagnosis[]): GradeReport {
  const diagnosis = [...report.diagnosis, ...found].slice(0, MAX_DIAGNOSES);
  const cases = report.cases.map((result, i) => ({ ...result, diagnosis: idsFor(diagnosis, i) }));
  return { ...report, cases, diagnosis };
}

/** The report on code that never ran. */
export function gradeRefusal(
  exercise: Exercise,
  seed: string,
  answer: Exclude<CheckAnswer, { status: "compiled" }>,
): GradeReport {
  const status = answer.status === "refused" ? "rejected" : "compile-error";
  const mayDiffer = answer.problems.some(({ code }) => code === "complexity");
  return { ...emptyReport(exercise, seed), status, problems: answer.problems, mayDiffer };
}

/** The report when we failed. It says so and nothing else, and costs the learner nothing. */
export function internalError(exercise: Pick<Exercise, "slug" | "version">, seed: string): GradeReport {
  return { ...emptyReport(exercise, seed), status: "internal-error" };
}

export function emptyReport({ slug, version }: Pick<Exercise, "slug" | "version">, seed: string): GradeReport {
  return {
    ...{ exercise: slug, version, seed, status: "rejected", score: 0, problems: [], cases: [], diagnosis: [] },
    ...{ console: NO_CONSOLE, mayDiffer: false, grader: "", receipt: "", timings: {} },
  };
}

function idsFor(diagnosis: Diagnosis[], position: number): string[] {
  return diagnosis.filter(({ cases }) => cases.includes(position)).map(({ id }) => id);
}

/** What ended the program comes before what it got wrong, because that is what to mend first. */
export function verdictOf(cases: CaseResult[]): Verdict {
  const order = ["timed-out", "out-of-memory", "runtime-error", "failed"] as const;
  return order.find((status) => cases.some((each) => each.status === status)) ?? "passed";
}

function loadVerdict(load: CallOutcome): Verdict {
  if (load.status === "problem" || load.status === "value") return "rejected";
  return load.status === "error" ? "runtime-error" : load.status;
}

/** Top-level code has seen no input, so what it says is no secret. */
function loadProblem({ metadata }: CodeExercise, load: CallOutcome, map: string): CodeProblem {
  const place = load.status === "error" ? findSourcePlace(load.stack, map) : null;
  const { line, column } = place ?? { line: 1, column: 1 };
  const at = { line, column, endLine: line, endColumn: column };
  const { caseTimeoutMs, memoryLimitMb } = metadata.limits;
  if (load.status === "error") return { ...at, code: "runtime-error", message: describeError(load, map) };
  if (load.status === "problem") return { ...at, code: "export", message: load.problem };
  const limit =
    load.status === "timed-out" ? `took longer than ${caseTimeoutMs / 1000} s` : `used more than ${memoryLimitMb} MB`;
  return { ...at, code: load.status, message: `the code outside of functions ${limit}` };
}
