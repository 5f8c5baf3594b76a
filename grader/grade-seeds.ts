import type { AuthorCode } from "./author/author-code.ts";
import { argumentsOf, type Prepared } from "./author/prepare.ts";
import type { CheckAnswer } from "./checker/protocol.ts";
import type { CodeExercise } from "./exercise.ts";
import { gradeRefusal, gradeRun, internalError } from "./grade.ts";
import type { GradeReport } from "./report.ts";
import { runLimits } from "./run-limits.ts";
import type { CallOutcome, RunOutcome } from "./runner/converse.ts";
import { runProgram } from "./runner/run-program.ts";
import type { RunnerPool } from "./runner/runner.ts";
import { seedFor } from "./seed.ts";

/** `prepared`: of each seed, as the engine's `prepareAll` gives it. */
export type SeedsJob = { exercise: CodeExercise; code: string; seeds: string[]; prepared: Prepared[] };

/** A report for each seed, as a grading of its own would give it, and the most CPU that one call took. */
export type SeedsReport = { reports: GradeReport[]; slowestCallMs: number };

type Means = { pool: RunnerPool; author: AuthorCode; check: () => Promise<CheckAnswer> };

/**
 * One program on the cases of many seeds. It is checked once and loaded once, and its calls follow one another in one
 * isolate, so that proving an exercise costs a small part of as many gradings.
 */
export async function gradeSeeds(
  { pool, author, check }: Means,
  { exercise, seeds, prepared }: SeedsJob,
): Promise<SeedsReport> {
  const answer = await check();
  if (answer.status !== "compiled")
    return { reports: seeds.map((seed) => gradeRefusal(exercise, seed, answer)), slowestCallMs: 0 };

  const entry = exercise.metadata.entry.name;
  const limits = runLimits(exercise);
  const run = await runProgram(pool, {
    program: { code: answer.program, required: entry },
    calls: prepared.flatMap(({ cases }) =>
      cases.map(({ input }, i) => ({ entry, args: argumentsOf(exercise, input), seed: seedFor(exercise.slug, i) })),
    ),
    limits: { ...limits, jobCpuMs: seeds.length * limits.jobCpuMs },
  });
  if (run.status === "lost") return { reports: seeds.map((seed) => internalError(exercise, seed)), slowestCallMs: 0 };

  const parts = split(run, prepared);
  const reports: GradeReport[] = [];
  for (const [k, seed] of seeds.entries()) {
    const [cases, part] = [prepared[k]!, parts[k]!];
    const judgements = exercise.hasJudge ? await author.judge(exercise, cases.cases, part.calls) : null;
    reports.push(gradeRun({ exercise, seed, prepared: cases, run: part, judgements, map: answer.map }));
  }
  return { reports, slowestCallMs: Math.max(0, ...run.calls.map(({ cpuMs = 0 }) => cpuMs)) };
}

type Run = RunOutcome & { status: "finished" };

/** The run as each seed saw it. A call that ended the program leaves the later seeds without outcomes. */
function split(run: Run, prepared: Prepared[]): Run[] {
  const rest: CallOutcome[] = [...run.calls];
  return prepared.map(({ cases }) => ({ ...run, calls: rest.splice(0, cases.length) }));
}
