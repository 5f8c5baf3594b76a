import "server-only";
import type { Transaction } from "../database.ts";
import type { Pair } from "../projection/project.ts";

/**
 * Notes that a learner is in the middle of a version, in the transaction of what they do there. The first one stays, until
 * they choose to move.
 */
export async function noteStarted(tx: Transaction, { userId, slug, versionId }: Pair & { versionId: string }) {
  await tx.$executeRaw`
    insert into "StartedVersion" ("userId", slug, "versionId") values (${userId}::uuid, ${slug}, ${versionId}::uuid)
    on conflict do nothing`;
}

/** The version that a learner is in the middle of since a moment, and the one that they left for it. */
export type Start = { versionId: string; startedAt: Date; movedFromId: string | null };

/** Null before they begin. */
export async function readStart(tx: Transaction, key: Pair): Promise<Start | null> {
  return tx.startedVersion.findUnique({
    where: { userId_slug: key },
    select: { versionId: true, startedAt: true, movedFromId: true },
  });
}

/** The version that a learner may go back to: the one that they left, until they hand in for the one they moved to. */
export async function readWayBack(tx: Transaction, key: Pair, start: Start | null): Promise<string | null> {
  if (!start?.movedFromId) return null;
  const { versionId, startedAt, movedFromId } = start;
  const handedIn = await tx.submission.count({ where: { ...key, versionId, submittedAt: { gte: startedAt } } });
  return handedIn === 0 ? movedFromId : null;
}
