import { z } from "zod";
import { EncodedValue } from "./value.ts";

/** One word for how a submission ended. All but `internal-error` are the learner's; that one is ours and costs no attempt. */
export const Verdict = z.enum([
  "passed",
  "failed",
  "compile-error",
  "rejected",
  "runtime-error",
  "timed-out",
  "out-of-memory",
  "internal-error",
]);
export type Verdict = z.infer<typeof Verdict>;

/** `not-run`: an earlier case ended the program, so this one never began; or a part is not answered yet. */
export const CaseStatus = z.enum(["passed", "failed", "runtime-error", "timed-out", "out-of-memory", "not-run"]);
export type CaseStatus = z.infer<typeof CaseStatus>;

export const CaseVisibility = z.enum(["public", "hidden"]);
export type CaseVisibility = z.infer<typeof CaseVisibility>;

/**
 * Where the checker stopped (a syntax error, a type error, something it forbids), or what ended the code outside of
 * functions before the first case. Lines and columns count from 1.
 */
export const CodeProblem = z.strictObject({
  /** "TS2322" for TypeScript's own, "import", "size", "export" … for ours, "runtime-error", "timed-out" … for top-level code. */
  code: z.string(),
  message: z.string(),
  line: z.int().positive(),
  column: z.int().positive(),
  endLine: z.int().positive(),
  endColumn: z.int().positive(),
});
export type CodeProblem = z.infer<typeof CodeProblem>;

export const NamedValue = z.strictObject({ name: z.string(), value: EncodedValue });
export type NamedValue = z.infer<typeof NamedValue>;

/**
 * One output beside the value it should have had. A function that returns a record has one of these per field,
 * any other function has one, named in the exercise's metadata.
 */
export const OutputComparison = z.strictObject({
  name: z.string(),
  /** `left-out`: an optional output that was not given back, which is no fault. `missing`: any other. */
  status: z.enum(["equal", "left-out", "different", "wrong-shape", "wrong-kind", "missing"]),
  expected: EncodedValue,
  /** Absent when there is nothing inert to show: a function, a promise, a missing field, one that was left out. */
  actual: EncodedValue.optional(),
  /** What is wrong, in words: "h[1]: expected 0.5299, got 0.4100" or "expected shape [2, 3], got [3, 2]". Empty when nothing is. */
  message: z.string(),
  /** Index paths of wrong entries in row-major order, at most `MAX_WRONG_ENTRIES`. The first is the one named in `message`. */
  wrong: z.array(z.array(z.int().nonnegative())),
  wrongCount: z.int().nonnegative(),
});
export type OutputComparison = z.infer<typeof OutputComparison>;

/** Whether it lets its case fail. */
export function isWrong({ status }: OutputComparison): boolean {
  return status !== "equal" && status !== "left-out";
}

export const ConsoleOutput = z.strictObject({ lines: z.array(z.string()), droppedLines: z.int().nonnegative() });
export type ConsoleOutput = z.infer<typeof ConsoleOutput>;

/**
 * How an expression was compared: by computing with fractions of polynomials, or by its values at random points. Where both
 * could tell and disagree, the first decided; that is rounding, or a fault of ours.
 */
export const Checked = z.enum(["exactly", "at-points", "exactly-against-points"]);
export type Checked = z.infer<typeof Checked>;

/**
 * What happened in one case. The worker stores every detail; `visibleReport` in ./visibility.ts removes from hidden
 * cases all that could give them away before a report reaches a learner.
 */
const caseOfProgram = {
  title: z.string(),
  visibility: CaseVisibility,
  status: CaseStatus,
  /** One sentence: the first wrong entry, the error thrown, the limit met. */
  message: z.string().optional(),
  /** Ids of the diagnoses this case supports. */
  diagnosis: z.array(z.string()),
  inputs: z.array(NamedValue).optional(),
  outputs: z.array(OutputComparison).optional(),
  console: ConsoleOutput.optional(),
};

/** A named cause of wrong answers. */
export const Diagnosis = z.strictObject({
  id: z.string(),
  /** Markdown with KaTeX: the exercise author's words for a known mistake, ours for anything else. It follows from the id alone. */
  message: z.string(),
  /** Positions in `cases` that speak for it. */
  cases: z.array(z.int().nonnegative()),
  /**
   * How it is known. `mistake`: the answers are those of a known mistake; `answers`: they stand in a plain relation to
   * the right ones; `program`: the runner saw the program do it; `gradients`: the program's gradients were held against
   * differences of its own loss. Reports stored before there were others have known mistakes alone.
   */
  evidence: z.enum(["mistake", "answers", "program", "gradients"]).default("mistake"),
  /** Where it shows first, in a public case: "dWhh[2][1], time step 3". */
  place: z.string().optional(),
});
export type Diagnosis = z.infer<typeof Diagnosis>;

const facts = {
  exercise: z.string(),
  /** Content hash of the exercise, as `Exercise.version`. */
  version: z.string(),
  /** Empty in what a learner sees. */
  seed: z.string(),
  status: Verdict,
  /** Share of cases passed, or of points reached by hand; 0 to 1. */
  score: z.number().min(0).max(1),
  problems: z.array(CodeProblem),
  diagnosis: z.array(Diagnosis),
  /** What the learner's top-level code printed before the first case. */
  console: ConsoleOutput,
  /**
   * A limit was met, or more than half of one was used, so that another time or machine may judge otherwise. Reports
   * stored before this was known say no.
   */
  mayDiffer: z.boolean().default(false),
  /** The grader that made the report, short for what `graderVersion` says; "" in reports from before it was noted. */
  grader: z.string().default(""),
  /** Binds version, grader, seed, code and verdict, as ./receipt.ts says. "" when the engine has no key. */
  receipt: z.string().default(""),
  /** What the author's code broke, where that is why nothing was graded. Of a draft that its author tries; learners are not told. */
  fault: z.strictObject({ file: z.string(), rule: z.string() }).optional(),
  /** Milliseconds by phase: check, prepare, run, compare, total … Not part of the verdict. */
  timings: z.record(z.string(), z.number()),
};

/** The report on a program that is a part of an exercise by hand: all that a report on a program says. */
const ProgramReport = z.strictObject({ ...facts, cases: z.array(z.strictObject(caseOfProgram)) });
export type ProgramReport = z.infer<typeof ProgramReport>;

/** A part of an exercise by hand, which is a case of its report. */
export const PartResult = z.strictObject({
  id: z.string(),
  kind: z.enum(["number", "vector", "matrix", "expression", "order", "choice", "code"]),
  points: z.int().positive(),
  /** 0 to 1. */
  score: z.number().min(0).max(1),
  /** Absent while the part is not answered, and of a program, which stands in what was handed in. */
  given: EncodedValue.optional(),
  /** Never in what a learner sees: it would be the next answer. */
  expected: EncodedValue.optional(),
  /** Index paths of wrong entries, steps or choices in `given`. */
  wrong: z.array(z.array(z.int().nonnegative())),
  checked: Checked.optional(),
  /** Of a part that is a program, once one was handed in. */
  program: ProgramReport.optional(),
});
export type PartResult = z.infer<typeof PartResult>;

export const CaseResult = z.strictObject({ ...caseOfProgram, part: PartResult.optional() });
export type CaseResult = z.infer<typeof CaseResult>;

export const GradeReport = z.strictObject({ ...facts, cases: z.array(CaseResult) });
export type GradeReport = z.infer<typeof GradeReport>;

/** A report lists at most this many wrong entries for one output; `wrongCount` has the full number. */
export const MAX_WRONG_ENTRIES = 256;
