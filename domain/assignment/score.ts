import { latenessOf } from "../score/dates.ts";
import { countsAsAttempt, type History, inOrder, type SubmissionFact } from "../score/history.ts";
import { type Score, scoreOf } from "../score/score.ts";
import type { ScoreTask } from "../score/task.ts";
import { type AssignedRules, daysLate } from "./rules.ts";

/** What an instructor said a learner's exercise, or a part of it, is worth. `share` null: it was taken back. */
export type OverrideFact = { id: string; part: string | null; share: number | null; createdAt: Date };

export type AssignedWork = {
  /** What the exercise itself says. */
  task: ScoreTask;
  rules: AssignedRules;
  history: History;
  overrides: readonly OverrideFact[];
  /** What each part reached in a submission of the whole, 0 to 1; asked only where a part was overridden. */
  partShares?: (submissionId: string) => Readonly<Record<string, number>>;
};

export type AssignedScore = {
  /** 0 to 1 of the exercise's points; null while nothing that counts has a verdict. */
  share: number | null;
  /** What it would be without overrides. */
  computed: number | null;
  /** Attempts within the dates and the limit. */
  attempts: number;
  /** Of what counts. 0: in time. */
  daysLate: number;
  isOverridden: boolean;
  isExcused: boolean;
  lastSubmittedAt: Date | null;
  /** The submissions that count, before any override. */
  counted: string[];
  /** How it came about, sentence by sentence. */
  explanation: string[];
};

/** What an exercise is worth in an assignment: the score of its history under the assignment's rules, and then overrides. */
export function assignedScore(work: AssignedWork): AssignedScore {
  const { rules, history } = work;
  const task = taskUnder(work.task, rules);
  const { kept, beyond } = withinLimit(task, history.submissions);
  const score = scoreOf(task, { submissions: kept, hints: history.hints });
  const counted = kept.filter(({ id }) => score.counted.includes(id));
  const days = counted.map(({ submittedAt }) => daysLate(submittedAt, rules.dates, rules.late));
  const override = overridden(work, score, counted);
  const attempts = kept.filter((fact) => countsAsAttempt(fact) && isWithinDates(task, fact));
  const last = inOrder(history.submissions).at(-1);
  return {
    share: override ? override.share : score.share,
    computed: score.share,
    attempts: attempts.length,
    daysLate: Math.max(0, ...days),
    isOverridden: override !== null,
    isExcused: rules.isExcused,
    lastSubmittedAt: last?.submittedAt ?? null,
    counted: score.counted,
    explanation: [
      ...(rules.isExcused ? ["You are excused from this assignment: it counts neither for nor against you."] : []),
      ...(override ? [override.words] : []),
      ...score.explanation,
      ...(beyond > 0
        ? [`${beyond} ${beyond === 1 ? "submission" : "submissions"} came after the last attempt and earned nothing.`]
        : []),
    ],
  };
}

/** The exercise's task with the assignment's dates, and with its attempt policy where it has one. */
export function taskUnder(task: ScoreTask, { dates, late, attempts }: AssignedRules): ScoreTask {
  if (!attempts) return { ...task, dates, late };
  const { creditPercents: _, floorPercent: __, ...policy } = task.policy;
  return { ...task, dates, late, policy: { ...policy, ...attempts, floorPercent: 0 } };
}

const isWithinDates = (task: ScoreTask, { submittedAt }: SubmissionFact) =>
  latenessOf(submittedAt, task.dates, task.late).status !== "shut";

/** The limit counts attempts within the dates, for each part by itself. */
function withinLimit(task: ScoreTask, submissions: readonly SubmissionFact[]) {
  const { attempts: limit } = task.policy;
  const used = new Map<string | null, number>();
  const kept = inOrder(submissions).filter((fact) => {
    if (limit === "unlimited" || !countsAsAttempt(fact) || !isWithinDates(task, fact)) return true;
    const number = (used.get(fact.part) ?? 0) + 1;
    used.set(fact.part, number);
    return number <= limit;
  });
  return { kept, beyond: inOrder(submissions).length - kept.length };
}

function overridden(
  { task, overrides, partShares }: AssignedWork,
  { share: computed, earnedByPart }: Score,
  counted: readonly SubmissionFact[],
): { share: number; words: string } | null {
  const newest = newestByPart(overrides);
  const whole = newest.get(null);
  if (whole !== undefined) return { share: whole, words: "Your instructor has set the score of this exercise." };
  const parts = task.parts.filter(({ id }) => newest.has(id));
  if (parts.length === 0) return null;
  const full = task.parts.reduce((sum, { points }) => sum + points, 0);
  const [handedIn] = counted.filter((fact) => fact.part === null);
  const credit = handedIn?.score ? (computed ?? 0) / handedIn.score : 0;
  const reached = (handedIn && partShares?.(handedIn.id)) ?? {};
  const before = (id: string) => earnedByPart[id] ?? (reached[id] ?? 0) * credit;
  const raised = parts.reduce((sum, { id, points }) => sum + points * (newest.get(id)! - before(id)), 0);
  const titles = parts.map(({ title }) => `“${title}”`).join(", ");
  return {
    share: Math.min(1, Math.max(0, (computed ?? 0) + raised / full)),
    words: `Your instructor has set the score of ${titles}.`,
  };
}

/** The overrides that hold: of each part, and with null of the whole, the newest, unless it takes the earlier ones back. */
function newestByPart(overrides: readonly OverrideFact[]): Map<string | null, number> {
  const inTime = overrides.toSorted((a, b) => +a.createdAt - +b.createdAt || (a.id < b.id ? -1 : 1));
  const held = new Map<string | null, number>();
  for (const { part, share } of inTime) {
    if (share === null) held.delete(part);
    else held.set(part, share);
  }
  return held;
}
