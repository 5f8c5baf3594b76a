import { type Assigned, isTaken } from "../assignment/attempt.ts";

/** An assignment of the learner's that stays with one version of the exercise. */
export type Pin<A extends Assigned = Assigned> = { assignment: A; versionId: string };

type VersionQuestion<A extends Assigned> = {
  /** Of all the assignments of the learner that hold the exercise and pin it. */
  pins: readonly Pin<A>[];
  /** The version that they are in the middle of; null where they have not begun. */
  started: string | null;
  /** The newest publication's. */
  current: string;
  now: Date;
};

/** Which version a learner works on, and why. */
export type VersionChoice<A extends Assigned = Assigned> =
  | { versionId: string; because: "pinned"; pin: Pin<A> }
  | { versionId: string; because: "started" | "current"; pin: null };

/**
 * While an assignment that pins a version is open for the learner, everybody in it works on that one; of several the one
 * that is due first decides. Otherwise a learner stays with the version they began, and whoever begins gets the newest.
 */
export function chooseVersion<A extends Assigned>({
  pins,
  started,
  current,
  now,
}: VersionQuestion<A>): VersionChoice<A> {
  const open = pins.filter(({ assignment: { rules } }) => !rules.isExcused && isTaken(rules, now));
  const [pin] = open.toSorted(byDue);
  if (pin) return { versionId: pin.versionId, because: "pinned", pin };
  if (started !== null) return { versionId: started, because: "started", pin: null };
  return { versionId: current, because: "current", pin: null };
}

/** What is never due comes last. Of two that are due together the same one decides whatever order they come in. */
function byDue(a: Pin, b: Pin): number {
  const due = ({ assignment: { rules } }: Pin) => rules.dates.dueAt?.getTime() ?? Number.POSITIVE_INFINITY;
  return due(a) === due(b) ? (a.versionId < b.versionId ? -1 : 1) : due(a) - due(b);
}

/** Whether a learner may still hand in for a version: pages stay open while versions are published and pinned. */
export function mayHandInFor<A extends Assigned>(versionId: string, question: VersionQuestion<A>): boolean {
  const choice = chooseVersion(question);
  if (choice.because === "pinned") return versionId === choice.versionId;
  // Whoever has not begun may have any earlier one before them still, and begins with it.
  return question.started === null || [question.started, question.current].includes(versionId);
}
