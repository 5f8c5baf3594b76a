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
