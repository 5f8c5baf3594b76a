import type { History } from "../score/history.ts";
import { scoreOf } from "../score/score.ts";
import type { ScoreTask } from "../score/task.ts";
import type { Assigned } from "./attempt.ts";
import { assignedScore, type OverrideFact } from "./score.ts";

/** An assignment of a learner's with what its instructors said the exercise is worth there. */
export type AssignedWithOverrides = Assigned & {
  overrides: readonly OverrideFact[];
  /** What each part reached in submissions of the whole; asked only where a part was overridden. */
  partShares: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

/** What work is worth by the rules of an assignment, or with null by those of the exercise itself. */
export type ScoreHere = { title: string | null; share: number; explanation: string[]; counted: string[] };

/**
 * What the work on an exercise is worth, by every set of rules that says something else: the learner's assignments first,
 * the exercise by itself last. Nothing while there is nothing to score.
 */
export function scoresHere(
  task: ScoreTask,
  history: History,
  assignments: readonly AssignedWithOverrides[],
): ScoreHere[] {
  const { share, explanation, counted } = scoreOf(task, history);
  const own = share === null ? [] : [{ title: null, share, explanation, counted }];
  const others = assignments
    .flatMap((assignment) => scoreIn(task, history, assignment))
    .filter((other) => own.every((score) => !isSame(score, other)));
  return [...others, ...own];
}

function scoreIn(task: ScoreTask, history: History, assignment: AssignedWithOverrides): ScoreHere[] {
  const { title, rules, overrides, partShares } = assignment;
  if (rules.isExcused) return [];
  const score = assignedScore({ task, rules, history, overrides, partShares: (id) => partShares[id] ?? {} });
  const { share, explanation, counted } = score;
  // What the parts of a submission reached that was handed in on this page is known after the next load only.
  const isUnknown =
    overrides.some(({ part }) => part !== null) && counted.some((id) => isWhole(history, id) && !partShares[id]);
  return share === null || isUnknown ? [] : [{ title, share, explanation, counted }];
}

const isWhole = ({ submissions }: History, id: string) =>
  submissions.some((fact) => fact.id === id && fact.part === null);

const isSame = (a: ScoreHere, b: ScoreHere) =>
  a.share === b.share && a.explanation.join("\n") === b.explanation.join("\n");
