import "server-only";
import { refusePartsChange } from "#domain/authoring/parts-change.ts";
import { chooseVersion, mayHandInFor } from "#domain/authoring/version-choice.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { AssignedHere } from "../assignments/assigned.ts";
import type { Transaction } from "../database.ts";
import type { Rules } from "../exercises/rules.ts";
import { readPins } from "./own.ts";
import { readStart } from "./started.ts";

type HandingIn = {
  version: { id: string; slug: string };
  rules: Rules;
  /** The part that is to be checked by itself. */
  part: { id: string; title: string } | null;
  assignments: AssignedHere[];
  now: Date;
};

/**
 * Why nothing can be handed in for a published version: another one is asked for while an assignment pins it, and whoever
 * has moved does not go back by a page from before; or its parts are checked in another way by now. Null where it is the
 * learner's.
 */
export async function refuseVersion(
  tx: Transaction,
  viewer: Viewer,
  { version: { id, slug }, rules, part, assignments, now }: HandingIn,
): Promise<string | null> {
  const { currentVersionId } = await tx.exercise.findUniqueOrThrow({
    where: { slug },
    select: { currentVersionId: true },
  });
  const question = {
    pins: assignments.length > 0 ? await readPins(tx, slug, () => assignments) : [],
    started: (await readStart(tx, { userId: viewer.id, slug }))?.versionId ?? null,
    ...{ current: currentVersionId ?? id, now },
  };
  const { pin } = chooseVersion(question);
  if (mayHandInFor(id, question)) return refusePartsChange({ ...rules, part, pinnedBy: pin?.assignment.title ?? null });
  const why = pin
    ? `“${pin.assignment.title}” asks for another version of this exercise.`
    : "You work on another version of this exercise.";
  return `${why} Reload the page; what you wrote is kept.`;
}
