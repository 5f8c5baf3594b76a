import type { Prepared } from "../author/prepare.ts";
import type { CodeExercise } from "../exercise.ts";
import { mayDiffer } from "../may-differ.ts";
import type { Borrower } from "../process/pool.ts";
import type { CaseResult, Diagnosis } from "../report.ts";
import { runLimits } from "../run-limits.ts";
import type { CallOutcome } from "../runner/converse.ts";
import { runProgram } from "../runner/run-program.ts";
import type { RunnerPool } from "../runner/runner.ts";
import { checkGradients } from "./check-gradients.ts";
import { planGradientCheck } from "./plan-gradient-check.ts";
import { notesDiagnoses } from "./program-notes.ts";

export type ProgramQuestion = {
  exercise: CodeExercise;
  prepared: Prepared;
  results: CaseResult[];
  outcomes: CallOutcome[];
  program: string;
  borrower?: Borrower;
};

/** `mayDiffer`: another time or machine may find out something else. */
export type ProgramAnswer = { diagnosis: Diagnosis[]; mayDiffer: boolean };

/**
 * What a program that failed says of itself: how its gradients and its loss go together, for which it is run once more,
 * and what the runner saw it do. A run that is lost or meets a limit is worth nothing, and does no harm.
 */
export async function askProgram(
  pool: RunnerPool,
  { prepared, program, borrower, ...question }: ProgramQuestion,
): Promise<ProgramAnswer> {
  const { exercise } = question;
  const seen = { ...question, cases: prepared.cases };
  const notes = notesDiagnoses(seen);
  const check = planGradientCheck(seen);
  if (!check) return { diagnosis: notes, mayDiffer: false };
  const run = await runProgram(pool, {
    program: { code: program, required: exercise.metadata.entry.name },
    ...{ calls: check.calls, limits: runLimits(exercise) },
    ...(borrower ? { borrower } : {}),
  });
  const gradients = run.status === "finished" ? checkGradients(exercise, check, run.calls) : [];
  return { diagnosis: [...gradients, ...notes], mayDiffer: mayDiffer(run) };
}
