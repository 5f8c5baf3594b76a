import type { AttemptPolicy, LatePolicyChoice } from "../assignment.ts";
import { type Dates, type LatePolicy, latenessOf } from "../score/dates.ts";
import { countsAsAttempt, type SubmissionFact } from "../score/history.ts";

/** An allowance that was not withdrawn, as far as it concerns one learner. */
export type AllowanceFact = {
  id: string;
  kind: "extension" | "exemption";
  /** Whom it was made for. */
  scope: "learner" | "section";
  dueAt: Date | null;
  closesAt: Date | null;
  createdAt: Date;
};

/** What an assignment says, before anything is allowed to anybody. */
export type AssignmentFact = {
  id: string;
  dates: Dates;
  late: LatePolicyChoice;
  attempts: AttemptPolicy | null;
  slugs: readonly string[];
};

/** What holds for one learner in one assignment. */
export type AssignedRules = { dates: Dates; late: LatePolicy; attempts: AttemptPolicy | null; isExcused: boolean };

/**
 * The dates that hold for a learner. An extension for the learner goes before one for the section, and of two of a kind
 * the newer holds. What an extension leaves open is the assignment's; one that moves the due date past the closing
 * instant moves that as well.
 */
export function effectiveDates(dates: Dates, allowances: readonly AllowanceFact[]): Dates {
  const extensions = allowances.filter(({ kind }) => kind === "extension");
  const own = extensions.filter(({ scope }) => scope === "learner");
  const extension = newest(own.length > 0 ? own : extensions);
  if (!extension) return dates;
  const dueAt = extension.dueAt ?? dates.dueAt;
  const closesAt = extension.closesAt ?? later(dates.closesAt, extension.dueAt);
  return { opensAt: dates.opensAt, dueAt, closesAt };
}

type LearnerFacts = {
  /** Course.lateDays: what a learner may spend in all of the course's assignments together. */
  lateDays: number;
  allowancesOf: (assignmentId: string) => readonly AllowanceFact[];
  submissionsOf: (slug: string) => readonly SubmissionFact[];
};

/**
 * The rules of each assignment of a course for one learner. Assignments use up the late days in the order in which they
 * are due: each takes the longest delay among the attempts that the days left to it still cover.
 */
export function assignedRules(assignments: readonly AssignmentFact[], facts: LearnerFacts): Map<string, AssignedRules> {
  const { lateDays, allowancesOf } = facts;
  const rules = new Map<string, AssignedRules>();
  let left = lateDays;
  const dated = assignments.map((assignment) => ({
    assignment,
    allowances: allowancesOf(assignment.id),
    dates: effectiveDates(assignment.dates, allowancesOf(assignment.id)),
  }));
  for (const { assignment, allowances, dates } of dated.toSorted(byDue)) {
    const isExcused = allowances.some(({ kind }) => kind === "exemption");
    const late: LatePolicy = assignment.late.kind === "late-days" ? { kind: "late-days", days: left } : assignment.late;
    const held = { dates, late, attempts: assignment.attempts, isExcused };
    rules.set(assignment.id, held);
    left -= daysUsed(assignment, held, facts);
  }
  return rules;
}

/** What is left of a learner's late days when all assignments have taken theirs; null where none takes any. */
export function lateDaysLeft(assignments: readonly AssignmentFact[], facts: LearnerFacts): number | null {
  if (assignments.every(({ late }) => late.kind !== "late-days")) return null;
  const rules = assignedRules(assignments, facts);
  return assignments.reduce((left, each) => left - daysUsed(each, rules.get(each.id)!, facts), facts.lateDays);
}

function daysUsed({ slugs }: AssignmentFact, { dates, late, isExcused }: AssignedRules, facts: LearnerFacts): number {
  if (late.kind !== "late-days" || isExcused) return 0;
  const attempts = slugs.flatMap((slug) => facts.submissionsOf(slug)).filter(countsAsAttempt);
  return Math.max(0, ...attempts.map(({ submittedAt }) => daysLate(submittedAt, dates, late)));
}

/** 0 for what came in time, and for what came too late to count. */
export function daysLate(submittedAt: Date, dates: Dates, late: LatePolicy): number {
  const lateness = latenessOf(submittedAt, dates, late);
  return lateness.status === "late" ? lateness.days : 0;
}

type Dated = { assignment: AssignmentFact; dates: Dates };

/** What has no due date is never late, and comes last. */
function byDue(a: Dated, b: Dated): number {
  const due = ({ dates }: Dated) => dates.dueAt?.getTime() ?? Number.POSITIVE_INFINITY;
  return due(a) === due(b) ? (a.assignment.id < b.assignment.id ? -1 : 1) : due(a) - due(b);
}

function newest(allowances: readonly AllowanceFact[]): AllowanceFact | undefined {
  return allowances.toSorted((a, b) => +b.createdAt - +a.createdAt || (a.id < b.id ? 1 : -1))[0];
}

function later(closesAt: Date | null, dueAt: Date | null): Date | null {
  return closesAt && dueAt && dueAt > closesAt ? dueAt : closesAt;
}
