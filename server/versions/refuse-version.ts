import "server-only";
import { refusePartsChange } from "#domain/authoring/parts-change.ts";
import { chooseVersion, mayHandInFor } from "#domain/authoring/version-choice.ts";
import type { AssignedHere } from "../assignments/assigned.ts";
import type { Transaction } from "../database.ts";
import type { Rules } from "../exercises/rules.ts";
import type { Moment } from "../submissions/moment.ts";
import { readPins } from "./own.ts";

type HandingIn = {
  version: { id: string; slug: string };
  rules: Rules;
  /** The part that is to be checked by itself. */
  part: { id: string; title: string } | null;
  assignments: AssignedHere[];
  moment: Moment;
};

/**
 * Why nothing can be handed in for a published version: another one is asked for while an assignment pins it, and whoever
 * has moved does not go back by a page from before; or its parts are checked in another way by now. Null where it is the
 * learner's.
 */
export async function refuseVersion(
  tx: Transaction,
  { version: { id, slug }, rules, part, assignments, moment: { now, current, started } }: HandingIn,
): Promise<string | null> {
  const pins = assignments.length > 0 ? await readPins(tx, slug, () => assignments) : [];
  const question = { pins, started, current: current ?? id, now };
  const { pin } = chooseVersion(question);
  if (mayHandInFor(id, question)) return refusePartsChange({ ...rules, part, pinnedBy: pin?.assignment.title ?? null });
  const why = pin
    ? `“${pin.assignment.title}” asks for another version of this exercise.`
    : "You work on another version of this exercise.";
  return `${why} Reload the page; what you wrote is kept.`;
}
