import "server-only";
import type { ActionResult } from "#domain/action-result.ts";
import type { Viewer } from "#domain/permissions.ts";
import { clientAddress } from "../client-address.ts";
import { database } from "../database.ts";
import { queueRun } from "../queue.ts";
import { countAgainst, tooMany } from "../rate-limit.ts";
import type { NewSubmission } from "../submissions/schema.ts";

/** Tries code on the public cases. Visitors may; the bound for them is by address. */
export async function run(viewer: Viewer | null, input: NewSubmission): Promise<ActionResult<{ id: string }>> {
  const decision = viewer
    ? await countAgainst("run-viewer", viewer.id)
    : await countAgainst("run-address", await clientAddress());
  if (!decision.allowed) return { ok: false, message: tooMany("runs", decision.retryAfterS) };
  const version = await database().exerciseVersion.findFirst({
    where: { id: input.versionId, slug: input.slug },
    select: { id: true },
  });
  if (!version) return { ok: false, message: "There is no such version of this exercise. Reload the page." };

  return database().$transaction(async (tx) => {
    const { id } = await tx.run.create({
      data: { userId: viewer?.id ?? null, versionId: version.id, code: input.code },
      select: { id: true },
    });
    await queueRun(tx, id);
    return { ok: true, value: { id } };
  });
}
