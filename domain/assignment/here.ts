import type { Policy } from "#grader/policy.ts";
import { attemptsLeft } from "../attempts.ts";
import type { ScoreTask } from "../score/task.ts";
import { type Assigned, isTaken, lastTaken, leftIn, limitOf, type Used } from "./attempt.ts";
import { taskUnder } from "./score.ts";

/** How an exercise's assignments stand, for whoever is at work on it. */
export type Here<A extends Assigned = Assigned> =
  /** It counts now, and is due at `until`; once that has passed it is late and taken until then. Null: no bound. */
  | { status: "open" | "late"; assignment: A; until: Date | null }
  | { status: "to-come"; assignment: A; until: Date }
  /** All that asked for it have closed: what is handed in does not count. */
  | { status: "practice"; assignment: A; until: null };

/** Of several the one that has to be handed in first speaks; null where the exercise is in none. */
export function assignedHere<A extends Assigned>(assignments: readonly A[], now: Date): Here<A> | null {
  const bound = assignments.filter(({ rules }) => !rules.isExcused);
  const open = bound
    .filter(({ rules }) => isTaken(rules, now))
    .map((assignment): Here<A> => {
      const { dueAt } = assignment.rules.dates;
      const isLate = dueAt !== null && now >= dueAt;
      return {
        ...{ status: isLate ? "late" : "open", assignment },
        until: isLate || !dueAt ? lastTaken(assignment.rules) : dueAt,
      };
    });
  const toCome = bound.flatMap((assignment): Here<A>[] => {
    const { opensAt } = assignment.rules.dates;
    return opensAt && opensAt > now ? [{ status: "to-come", assignment, until: opensAt }] : [];
  });
  const closed = bound.map((assignment): Here<A> => ({ status: "practice", assignment, until: null }));
  return first(open) ?? first(toCome) ?? closed.at(-1) ?? null;
}

/** What never ends comes last. */
function first<A extends Assigned>(here: Here<A>[]): Here<A> | null {
  const end = ({ until }: Here<A>) => until?.getTime() ?? Number.POSITIVE_INFINITY;
  return here.toSorted((a, b) => (end(a) === end(b) ? 0 : end(a) - end(b)))[0] ?? null;
}

/** The policy that work is scored by now: that of the assignment it counts for, else the exercise's own. */
export function policyHere(task: ScoreTask, here: Here | null): Policy {
  const counts = here?.status === "open" || here?.status === "late";
  return counts ? taskUnder(task, here.assignment.rules).policy : task.policy;
}

type Question = Used & { assignments: readonly Assigned[]; now: Date };

/**
 * The attempts that are left by what decides now, as `decideAssigned` asks it: the fewest of those of open assignments, and
 * of the exercise's own where none of them says how attempts count. Null where there is no limit.
 */
export function leftHere({ assignments, now, ...used }: Question): { limit: number; left: number } | null {
  const open = assignments.filter(({ rules }) => !rules.isExcused && isTaken(rules, now));
  const { attempts } = used.policy;
  const own = attemptsLeft(used.policy, used.submissions, used.part);
  const isReplaced = open.some(({ rules }) => rules.attempts !== null);
  const limits = [
    ...(isReplaced || attempts === "unlimited" || own === null ? [] : [{ limit: attempts, left: own }]),
    ...open.flatMap(({ rules }) => {
      const left = leftIn(rules, used);
      return left === null ? [] : [{ limit: limitOf(rules, used.policy), left }];
    }),
  ];
  return limits.toSorted((a, b) => a.left - b.left || a.limit - b.limit)[0] ?? null;
}
