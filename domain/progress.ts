import type { Verdict } from "#grader/report.ts";
import { countsAsAttempt } from "./attempts.ts";

/** One graded or waiting submission, as much of it as progress depends on. */
export type ProgressFact = { submittedAt: Date; status: Verdict | null; score: number | null };

export type Progress = {
  state: "not-started" | "trying" | "solved";
  /** 0 to 1, null while nothing was graded. */
  bestScore: number | null;
  attempts: number;
  lastSubmittedAt: Date | null;
};

/** What a learner has reached in one exercise: a pure function of its submissions, in any order. */
export function progressOf(facts: readonly ProgressFact[]): Progress {
  const scores = facts.flatMap((fact) => (fact.score === null || !countsAsAttempt(fact) ? [] : [fact.score]));
  const times = facts.map((fact) => fact.submittedAt.getTime());
  return {
    state: facts.length === 0 ? "not-started" : facts.some((fact) => fact.status === "passed") ? "solved" : "trying",
    bestScore: scores.length === 0 ? null : Math.max(...scores),
    attempts: facts.filter(countsAsAttempt).length,
    lastSubmittedAt: times.length === 0 ? null : new Date(Math.max(...times)),
  };
}

/** The exercise to go on with: the one last worked on that is not solved, else the first not solved on the path. */
export function nextExercise<T extends { progress: Progress }>(path: readonly T[]): T | null {
  const open = path.filter((row) => row.progress.state !== "solved");
  const tried = open.filter((row) => row.progress.lastSubmittedAt !== null);
  const latest = tried.reduce<T | null>(
    (best, row) => (best === null || row.progress.lastSubmittedAt! > best.progress.lastSubmittedAt! ? row : best),
    null,
  );
  return latest ?? open[0] ?? null;
}
