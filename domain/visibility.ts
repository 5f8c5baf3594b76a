import type { HiddenResults } from "./assignment.ts";
import type { Dates } from "./score/dates.ts";

/** An assignment of the learner that holds the exercise, with the dates that hold for this learner. */
export type Binding = {
  /** Its title. */
  assignment: string;
  dates: Dates;
  hiddenResults: HiddenResults;
  showSolutions: boolean;
};

export type Visibility = {
  /** What hidden cases found. Public cases are always shown. */
  hiddenResults: boolean;
  /** The verdict of all cases, the score, and whatever else is made of them. */
  score: boolean;
  /** The author's solution of the exercise. */
  solutions: boolean;
  /** Why results are held back: until when, or null for as long as the assignment stays as it is. */
  heldBack: HeldBack | null;
};
export type HeldBack = { assignment: string; until: Date | null };

export type VisibilityQuestion = {
  /** Those who teach see everything. */
  looker: "learner" | "teacher";
  /** Of all the learner's courses. */
  bindings: readonly Binding[];
  /** When the submission arrived that it is about; null where it is about the exercise alone. */
  submittedAt: Date | null;
  now: Date;
};

/**
 * What somebody may see of a learner's work: the one rule, for pages, events and exports alike. Of several assignments the
 * strictest decides that was open when the submission arrived; what was handed in outside of all of them is practice, and
 * hides nothing. Solutions are shown once an assignment that shows them has closed, and none that has not closed yet holds
 * the exercise.
 */
export function visibilityOf({ looker, bindings, submittedAt, now }: VisibilityQuestion): Visibility {
  if (looker === "teacher") return { hiddenResults: true, score: true, solutions: true, heldBack: null };
  const open = submittedAt ? bindings.filter(({ dates }) => isOpenAt(dates, submittedAt)) : [];
  const heldBack = strictest(open.flatMap((binding) => holdsBack(binding, now) ?? []));
  return {
    hiddenResults: heldBack === null,
    score: heldBack === null,
    solutions: bindings.some((binding) => binding.showSolutions) && bindings.every((each) => hasClosed(each, now)),
    heldBack,
  };
}

/** The closing instant itself is already too late, as in domain/score/dates.ts. */
export function isOpenAt({ opensAt, closesAt }: Dates, moment: Date): boolean {
  return !(opensAt && moment < opensAt) && !(closesAt && moment >= closesAt);
}

/** Null when it holds nothing back. Without a due date, what is shown after it waits for the close. */
function holdsBack({ assignment, dates, hiddenResults }: Binding, now: Date): HeldBack | null {
  if (hiddenResults === "at-once") return null;
  if (hiddenResults === "never") return { assignment, until: null };
  const until = dates.dueAt ?? dates.closesAt;
  return until && now >= until ? null : { assignment, until };
}

/** The one that holds back the longest. */
export function strictest(held: readonly HeldBack[]): HeldBack | null {
  const until = (one: HeldBack) => one.until?.getTime() ?? Number.POSITIVE_INFINITY;
  return held.reduce<HeldBack | null>((most, one) => (most && until(most) >= until(one) ? most : one), null);
}

function hasClosed({ dates }: Binding, now: Date): boolean {
  return dates.closesAt !== null && now >= dates.closesAt;
}
