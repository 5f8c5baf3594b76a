import type { Policy } from "#grader/policy.ts";
import { type Lateness, latenessOf } from "./dates.ts";
import { countsAsAttempt, type History, hintsOpenedBy, inOrder, type SubmissionFact } from "./history.ts";
import type { ScoreTask } from "./task.ts";

/** An attempt with all that its credit depends on. */
export type Attempt = {
  id: string;
  /** 1 is the first. */
  number: number;
  /** 0 to 1; null until there is a verdict. */
  score: number | null;
  failedBefore: number;
  hintsBefore: number;
  lateness: Lateness;
  /** How much of its score it earns, from 0 to 100. */
  creditPercent: number;
};

/** The submissions of one part, or of the whole, that cost nothing and count for nothing. */
export type SetAside = { ours: number; notRun: number; shut: number };

/** The attempts at one part, or with null at the whole, in their order. */
export function attemptsAt(part: string | null, task: ScoreTask, history: History): [Attempt[], SetAside] {
  const own = inOrder(history.submissions).filter((fact) => fact.part === part);
  const lateness = (fact: SubmissionFact) => latenessOf(fact.submittedAt, task.dates, task.late);
  const understood = own.filter(countsAsAttempt);
  const counted = understood.filter((fact) => lateness(fact).status !== "shut");
  const attempts = counted.map((fact, i) => {
    const facts = {
      ...{ id: fact.id, number: i + 1, score: fact.score, lateness: lateness(fact) },
      failedBefore: counted.slice(0, i).filter(({ score }) => score !== null && score < 1).length,
      hintsBefore: hintsOpenedBy(fact.submittedAt, history.hints),
    };
    return { ...facts, creditPercent: creditOf(task.policy, facts) };
  });
  const ours = own.filter(({ status }) => status === "internal-error").length;
  const notRun = own.length - understood.length - ours;
  return [attempts, { ours, notRun, shut: understood.length - counted.length }];
}

/** What an attempt can earn before hints and lateness, from 0 to 100. */
export function attemptPercent(policy: Policy, { number, failedBefore }: Pick<Attempt, "number" | "failedBefore">) {
  const { penaltyPercent, floorPercent, creditPercents } = policy;
  if (creditPercents) return creditPercents[Math.min(number, creditPercents.length) - 1]!;
  return Math.max(floorPercent, 100 - penaltyPercent * failedBefore);
}

function creditOf(policy: Policy, attempt: Omit<Attempt, "creditPercent">): number {
  const { hintsBefore, lateness } = attempt;
  const late = lateness.status === "late" ? lateness.percent : 0;
  return Math.max(0, attemptPercent(policy, attempt) - policy.hintCostPercent * hintsBefore - late);
}

/** 0 to 1. */
export function earned({ score, creditPercent }: Attempt): number {
  return ((score ?? 0) * creditPercent) / 100;
}

/** The attempt that the policy lets count; null while that one has no verdict. */
export function countedAttempt({ counts }: Policy, attempts: readonly Attempt[]): Attempt | null {
  const [first] = attempts;
  if (counts === "first") return first && first.score !== null ? first : null;
  const graded = attempts.filter(({ score }) => score !== null);
  if (counts === "last") return graded.at(-1) ?? null;
  return graded.reduce<Attempt | null>((best, one) => (best && earned(best) >= earned(one) ? best : one), null);
}
