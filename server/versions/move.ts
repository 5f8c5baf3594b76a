import "server-only";
import type { ActionResult } from "#domain/action-result.ts";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "../database.ts";
import { readPublished } from "../exercises/access.ts";
import type { VersionMove } from "./schema.ts";
import { readStart, readWayBack } from "./started.ts";

/**
 * Goes on with the newest version of an exercise, or back to the one that was left for it, until something is handed in for
 * it. What the learner wrote is about the exercise and stays, and so does what they handed in for the version before.
 */
export async function moveVersion(viewer: Viewer, move: VersionMove): Promise<ActionResult<null>> {
  if (!(await readPublished(viewer, move))) return NO_SUCH_VERSION;
  const { slug, versionId } = move;
  const key = { userId: viewer.id, slug };
  return database().$transaction(async (tx): Promise<ActionResult<null>> => {
    const { currentVersionId } = await tx.exercise.findUniqueOrThrow({
      where: { slug },
      select: { currentVersionId: true },
    });
    const start = await readStart(tx, key);
    // Another tab may have moved already.
    if (start?.versionId === versionId) return { ok: true, value: null };
    const isNewest = versionId === currentVersionId;
    const isBack = !isNewest && versionId === (await readWayBack(tx, key, start));
    if (!isNewest && !isBack) return versionId === start?.movedFromId ? HANDED_IN : OVERTAKEN;
    const moved = { versionId, startedAt: new Date(), movedFromId: isBack ? null : (start?.versionId ?? null) };
    await tx.startedVersion.upsert({ where: { userId_slug: key }, create: { ...key, ...moved }, update: moved });
    return { ok: true, value: null };
  });
}

const NO_SUCH_VERSION = { ok: false as const, message: "There is no such version of this exercise. Reload the page." };
const HANDED_IN = {
  ok: false as const,
  message: "You have handed in for the new version by now, and stay with it. Reload the page; what you wrote is kept.",
};
const OVERTAKEN = {
  ok: false as const,
  message: "The exercise has been changed once more since. Reload the page, and move then; what you wrote is kept.",
};
