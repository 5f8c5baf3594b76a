import type { HintFact, SubmissionFact } from "#domain/score/history.ts";
import { type ScoreTask, taskOf } from "#domain/score/task.ts";
import { ByHandPolicy } from "#grader/policy.ts";

export const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));

/** A graded submission of the whole at this minute. */
export function aFact(minute: number, score: number | null, given: Partial<SubmissionFact> = {}): SubmissionFact {
  const status = score === null ? null : score === 1 ? "passed" : "failed";
  return { id: `s${minute}`, submittedAt: at(minute), part: null, status, score, ...given };
}

export const aHint = (position: number, minute: number): HintFact => ({ position, openedAt: at(minute) });

/** A task with this policy, as an author would write it. */
export function aTask(policy: Record<string, unknown> = {}, given: Partial<ScoreTask> = {}): ScoreTask {
  return { ...taskOf({ policy: ByHandPolicy.parse(policy) }), ...given };
}
