import { argumentsOf, type Prepared, type PreparedCase } from "#grader/author/prepare.ts";
import { type CheckerPool, checkCode } from "#grader/checker/checker.ts";
import type { Answer } from "#grader/diagnose.ts";
import type { CodeExercise } from "#grader/exercise.ts";
import { runLimits } from "#grader/run-limits.ts";
import { runProgram } from "#grader/runner/run-program.ts";
import type { RunnerPool } from "#grader/runner/runner.ts";
import { seedFor } from "#grader/seed.ts";
import { toAnswer } from "./name-mistakes.ts";

export type Processes = { checkers: CheckerPool; runners: RunnerPool };

/** JavaScript of a program, or null when it does not compile: a learner is then told that, and nothing is left to explain. */
export async function compile(
  { checkers }: Processes,
  { types, metadata }: CodeExercise,
  code: string,
): Promise<string | null> {
  const answer = await checkCode(checkers, { code, types, entryName: metadata.entry.name });
  return answer.status === "compiled" ? answer.program : null;
}

/** A program's answer in each case; null where it gives none. Null for a program that cannot be run to its end. */
export async function answersOf(
  { runners }: Processes,
  exercise: CodeExercise,
  program: string,
  cases: PreparedCase[],
): Promise<Answer[] | null> {
  const entry = exercise.metadata.entry.name;
  const calls = cases.map(({ input }, i) => ({
    ...{ entry, args: argumentsOf(exercise, input), seed: seedFor(exercise.slug, i) },
  }));
  const run = await runProgram(runners, {
    program: { code: program, required: entry },
    calls,
    limits: runLimits(exercise),
    borrower: { owner: exercise.slug },
  });
  if (run.status === "lost" || run.load.status !== "value" || run.calls.length < cases.length) return null;
  return run.calls.map((outcome, i) =>
    outcome.status === "value" ? toAnswer(exercise, cases[i]!.expected, outcome.value) : null,
  );
}

export function isWrong(answers: Answer[] | null): answers is Answer[] {
  return answers?.some((answer) => answer && !answer.passed) ?? false;
}

/** The hidden cases of a seed by themselves: what a name has to hold in when it was found in other ones. */
export function onlyHidden({ cases, mistakes }: Prepared): Prepared {
  const isHidden = (i: number) => cases[i]!.visibility === "hidden";
  return {
    cases: cases.filter((_, i) => isHidden(i)),
    mistakes: mistakes.map((mistake) => ({ ...mistake, outputs: mistake.outputs.filter((_, i) => isHidden(i)) })),
  };
}
