import { createEngine, type Engine } from "#grader/engine.ts";
import type { CodeExercise } from "#grader/exercise.ts";
import type { GradeReport } from "#grader/report.ts";
import { within } from "../measure.ts";
import { solution } from "./exercise.ts";

/** One seed for all, so that the author's part is prepared once and before the clock starts. */
const SEED = "bench";
const PATIENCE_MS = 60_000;

/** With `reuse`, each learner's runner is kept for that learner's next program. */
export async function openEngine({ runners, reuse }: { runners: number; reuse: boolean }): Promise<Engine> {
  const log = (message: string, error: unknown) => console.error(message, error);
  return createEngine({ runners, log, kept: reuse ? runners : 0 });
}

/** Grades a right solution that was not seen before. Throws when it does not pass: a fast wrong answer is no result. */
export async function gradeOnce(engine: Engine, exercise: CodeExercise, number: number, owner?: string) {
  return gradeCode(engine, exercise, solution(exercise, number), owner);
}

export async function gradeCode(
  engine: Engine,
  exercise: CodeExercise,
  code: string,
  owner = "one learner",
): Promise<GradeReport> {
  const job = { exercise, code, seed: SEED, cases: "all" as const, owner };
  const report = await within(PATIENCE_MS, "a grading", engine.grade(job));
  if (report.status !== "passed")
    throw new Error(`the solution got "${report.status}": ${JSON.stringify(report.problems).slice(0, 500)}`);
  return report;
}

/** Inputs and answers of the exercise's cases, for those who run them without the engine. */
export async function casesOf(engine: Engine, exercise: CodeExercise) {
  const { cases } = await engine.prepare(exercise, SEED);
  const names = exercise.metadata.entry.parameters.map(({ name }) => name);
  return cases.map(({ input, expected }) => ({ args: names.map((name) => input[name]), expected }));
}

/** Grades per second with one job of each of `inFlight` learners at any moment; the first few are not counted. */
export async function throughput(
  engine: Engine,
  exercise: CodeExercise,
  { inFlight, jobs }: { inFlight: number; jobs: number },
): Promise<number> {
  let next = 0;
  const work = async (until: number, learner: string) => {
    while (next < until) await gradeOnce(engine, exercise, 50_000_000 + inFlight * 100_000 + next++, learner);
  };
  const all = (until: number) => Promise.all(Array.from({ length: inFlight }, (_, i) => work(until, `learner ${i}`)));
  await all(2 * inFlight);
  const from = next;
  const startedAt = performance.now();
  await all(from + jobs);
  return (jobs / (performance.now() - startedAt)) * 1000;
}
