import "server-only";
import type { ActionResult } from "#domain/action-result.ts";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "../database.ts";
import { readPublished } from "../exercises/access.ts";
import { readStarted } from "./own.ts";
import type { VersionMove } from "./schema.ts";

/**
 * Goes on with the newest version of an exercise. What the learner wrote is about the exercise and stays, and so does what
 * they handed in for the version before.
 */
export async function moveVersion(viewer: Viewer, move: VersionMove): Promise<ActionResult<null>> {
  if (!(await readPublished(viewer, move))) return NO_SUCH_VERSION;
  const { slug, versionId } = move;
  return database().$transaction(async (tx): Promise<ActionResult<null>> => {
    const { currentVersionId } = await tx.exercise.findUniqueOrThrow({
      where: { slug },
      select: { currentVersionId: true },
    });
    // Another tab may have moved already.
    if ((await readStarted(tx, { userId: viewer.id, slug })) === versionId) return { ok: true, value: null };
    if (versionId !== currentVersionId) return OVERTAKEN;
    const key = { userId: viewer.id, slug };
    await tx.startedVersion.upsert({
      where: { userId_slug: key },
      create: { ...key, versionId },
      update: { versionId, startedAt: new Date() },
    });
    return { ok: true, value: null };
  });
}

const NO_SUCH_VERSION = { ok: false as const, message: "There is no such version of this exercise. Reload the page." };
const OVERTAKEN = {
  ok: false as const,
  message: "The exercise has been changed once more since. Reload the page, and move then; what you wrote is kept.",
};
