import { progressOf } from "../progress.ts";
import { countsAsAttempt, inOrder } from "../score/history.ts";
import type { ScoreTask } from "../score/task.ts";
import { minutesBetween, type Work, type WorkFact } from "./facts.ts";

export type Standing = {
  state: "trying" | "stuck" | "solved";
  /** 0 to 1, null while nothing has a verdict. */
  share: number | null;
  attempts: number;
  /** Attempts up to and with the one that solved it; null while unsolved. */
  attemptsToSolve: number | null;
  minutes: number;
  minutesToSolve: number | null;
  firstSubmittedAt: Date;
  lastSubmittedAt: Date;
  solvedAt: Date | null;
  /** Attempts since the last one that got further than all before it. */
  failedInARow: number;
  /** Where the newest verdict stopped; null when it passed. */
  hardestCase: string | null;
};

/** Stuck is who got no further in so many attempts, whatever time they took … */
export const STUCK_ATTEMPTS = 5;
/** … or in fewer attempts that took so many active minutes. */
export const STUCK_SLOW_ATTEMPTS = 3;
export const STUCK_MINUTES = 20;

/** Where a learner stands with an exercise, by all that was recorded of it in any order; null while nothing was handed in. */
export function standingOf(task: ScoreTask, work: Work): Standing | null {
  const inTime = inOrder(work.submissions) as WorkFact[];
  const [first, last] = [inTime[0], inTime.at(-1)];
  if (!first || !last) return null;
  const { score: share, attempts, state } = progressOf(work, task);
  const solving = solvingSubmission(task, inTime);
  const upToSolving = solving && inTime.slice(0, inTime.indexOf(solving) + 1);
  const { failedInARow, furtherAt } = streakOf(inTime);
  const idleMinutes = minutesBetween(work.minutes, furtherAt, null);
  const isStuck =
    failedInARow >= STUCK_ATTEMPTS || (failedInARow >= STUCK_SLOW_ATTEMPTS && idleMinutes >= STUCK_MINUTES);
  const newest = inTime.findLast(({ status }) => status !== null);
  return {
    state: state === "solved" ? "solved" : isStuck ? "stuck" : "trying",
    share,
    attempts,
    attemptsToSolve: upToSolving?.filter(countsAsAttempt).length ?? null,
    minutes: minutesBetween(work.minutes, null, null),
    minutesToSolve: solving ? minutesBetween(work.minutes, null, solving.submittedAt) : null,
    firstSubmittedAt: first.submittedAt,
    lastSubmittedAt: last.submittedAt,
    solvedAt: solving?.submittedAt ?? null,
    failedInARow: state === "solved" ? 0 : failedInARow,
    hardestCase: newest?.failedCase ?? null,
  };
}

/** The submission with which it was solved: all at once, or the last of its parts. */
function solvingSubmission({ parts }: ScoreTask, inTime: readonly WorkFact[]): WorkFact | undefined {
  const solved = new Set<string | null>();
  return inTime.find(({ status, part }) => {
    if (status === "passed") solved.add(part);
    return solved.has(null) || (parts.length > 0 && parts.every(({ id }) => solved.has(id)));
  });
}

/** A part that is checked by itself gets further by itself. */
function streakOf(inTime: readonly WorkFact[]): { failedInARow: number; furtherAt: Date | null } {
  const best = new Map<string | null, number>();
  let [failedInARow, furtherAt]: [number, Date | null] = [0, null];
  for (const fact of inTime) {
    if (fact.score === null || !countsAsAttempt(fact)) continue;
    if (fact.score > (best.get(fact.part) ?? 0)) {
      best.set(fact.part, fact.score);
      [failedInARow, furtherAt] = [0, fact.submittedAt];
    } else failedInARow += 1;
  }
  return { failedInARow, furtherAt };
}
