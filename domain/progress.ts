import { countsAsAttempt, type History, type SubmissionFact } from "./score/history.ts";
import { scoreOf } from "./score/score.ts";
import type { ScoreTask } from "./score/task.ts";

export type Progress = {
  state: "not-started" | "trying" | "solved";
  /** 0 to 1, null while nothing was graded. */
  score: number | null;
  attempts: number;
  lastSubmittedAt: Date | null;
};

/** What a learner has reached in one exercise: a pure function of what was recorded, in any order. */
export function progressOf(history: History, task: ScoreTask): Progress {
  const { submissions } = history;
  const times = submissions.map(({ submittedAt }) => submittedAt.getTime());
  return {
    state: submissions.length === 0 ? "not-started" : isSolved(submissions, task) ? "solved" : "trying",
    score: scoreOf(task, history).share,
    attempts: submissions.filter(countsAsAttempt).length,
    lastSubmittedAt: times.length === 0 ? null : new Date(Math.max(...times)),
  };
}

/** Solved is who got it right, whatever that was worth by then; part by part where they were checked so. */
function isSolved(submissions: readonly SubmissionFact[], { parts }: ScoreTask): boolean {
  const solved = new Set(submissions.filter(({ status }) => status === "passed").map(({ part }) => part));
  return solved.has(null) || (parts.length > 0 && parts.every(({ id }) => solved.has(id)));
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
