import type { Policy } from "#grader/policy.ts";
import { type AttemptDecision, decideAttempt } from "../attempts.ts";
import type { Urgency } from "../job-priority.ts";
import { latenessOf } from "../score/dates.ts";
import { countsAsAttempt, inOrder, type SubmissionFact } from "../score/history.ts";
import type { AssignedRules } from "./rules.ts";

/** An assignment of the learner that holds the exercise. */
export type Assigned = { title: string; rules: AssignedRules };

type AssignedQuestion = Parameters<typeof decideAttempt>[0] & { assignments: readonly Assigned[]; now: Date };

/**
 * Whether one more submission may be handed in, and how soon it has to be graded. Assignments that are open decide by their
 * own limits; where one of them says how attempts count, the exercise's limit is not asked. Whoever is excused from one is
 * not bound by it.
 */
export function decideAssigned(question: AssignedQuestion): AttemptDecision & { urgency: Urgency } {
  const { assignments, now, policy, submissions, part } = question;
  const open = assignments.filter(({ rules }) => !rules.isExcused && isTaken(rules, now));
  const urgency = open.some(({ rules }) => endsSoon(rules, now)) ? "urgent" : "ordinary";
  const isReplaced = open.some(({ rules }) => rules.attempts !== null);
  const usedUp = open
    .filter(({ rules }) => leftIn(rules, { policy, submissions, part: part?.id ?? null }) === 0)
    .toSorted((a, b) => limitOf(a.rules, policy) - limitOf(b.rules, policy))[0];
  if (usedUp) return { allowed: false, reason: usedUpWords(usedUp, policy, part), urgency };
  return { ...decideAttempt({ ...question, ...(isReplaced && { policy: { attempts: "unlimited" } }) }), urgency };
}

/** Whether what arrives now counts for the assignment, late or not. */
export function isTaken({ dates, late }: AssignedRules, now: Date): boolean {
  return latenessOf(now, dates, late).status !== "shut";
}

export type Used = { policy: Pick<Policy, "attempts">; submissions: readonly SubmissionFact[]; part: string | null };

/** Attempts that are left in an assignment, for a part or with null for the whole; null when there is no limit. */
export function leftIn(rules: AssignedRules, { policy, submissions, part }: Used): number | null {
  const limit = limitOf(rules, policy);
  if (limit === Number.POSITIVE_INFINITY) return null;
  const counted = inOrder(submissions).filter(
    (fact) => fact.part === part && countsAsAttempt(fact) && isTaken(rules, fact.submittedAt),
  );
  return Math.max(0, limit - counted.length);
}

export function limitOf({ attempts }: AssignedRules, policy: Pick<Policy, "attempts">): number {
  const limit = attempts?.attempts ?? policy.attempts;
  return limit === "unlimited" ? Number.POSITIVE_INFINITY : limit;
}

function usedUpWords({ title, rules }: Assigned, policy: Pick<Policy, "attempts">, part: { title: string } | null) {
  const limit = limitOf(rules, policy);
  const [allowed, them] = limit === 1 ? ["one attempt", "it"] : [`${limit} attempts`, "them all"];
  return `“${title}” allows ${allowed}${part ? ` for “${part.title}”` : ""}, and you have used ${them}. This one was not handed in; what you wrote is kept.`;
}

const DAY_MS = 86_400_000;
const SOON_MS = 30 * 60_000;

/** From when on nothing is taken any more; null where that never comes. */
export function lastTaken({ dates: { dueAt, closesAt }, late }: AssignedRules): Date | null {
  const days = late.kind === "late-days" ? late.days : 0;
  const end = dueAt && late.kind !== "percent-per-day" ? +dueAt + days * DAY_MS : Number.POSITIVE_INFINITY;
  const last = Math.min(end, closesAt?.getTime() ?? Number.POSITIVE_INFINITY);
  return Number.isFinite(last) ? new Date(last) : null;
}

function endsSoon(rules: AssignedRules, now: Date): boolean {
  const last = lastTaken(rules);
  return last !== null && +last - +now <= SOON_MS;
}
