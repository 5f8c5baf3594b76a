import "server-only";
import { chooseVersion, mayHandInFor } from "#domain/authoring/version-choice.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { AssignedHere } from "../assignments/assigned.ts";
import type { Transaction } from "../database.ts";
import { readPins, readStarted } from "./own.ts";

type HandingIn = { version: { id: string; slug: string }; assignments: AssignedHere[]; now: Date };

/**
 * Why nothing can be handed in for a published version: another one is asked for while an assignment pins it, and whoever
 * has moved does not go back to an easier one. Null where it is the learner's.
 */
export async function refuseVersion(
  tx: Transaction,
  viewer: Viewer,
  { version: { id, slug }, assignments, now }: HandingIn,
): Promise<string | null> {
  const { currentVersionId } = await tx.exercise.findUniqueOrThrow({
    where: { slug },
    select: { currentVersionId: true },
  });
  const question = {
    pins: await readPins(tx, slug, () => assignments),
    started: await readStarted(tx, { userId: viewer.id, slug }),
    ...{ current: currentVersionId ?? id, now },
  };
  if (mayHandInFor(id, question)) return null;
  const { pin } = chooseVersion(question);
  const why = pin
    ? `“${pin.assignment.title}” asks for another version of this exercise.`
    : "You work on another version of this exercise.";
  return `${why} Reload the page; what you wrote is kept.`;
}
