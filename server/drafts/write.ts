import "server-only";
import type { z } from "zod";
import type { ActionResult } from "#domain/action-result.ts";
import { type StoredDraft, saveDraft } from "#domain/draft.ts";
import type { Viewer } from "#domain/permissions.ts";
import { noteActivity } from "../activity/write.ts";
import { database } from "../database.ts";
import { isVisible, readPublished } from "../exercises/access.ts";
import { countAgainst, tooMany } from "../rate-limit.ts";
import { hasNumbers } from "../variants/read.ts";
import { noteStarted } from "../versions/started.ts";
import { storedDraftOf } from "./read.ts";
import type { DraftAddress, DraftSave } from "./schema.ts";

/** Keeps what was typed. Two devices that save at the same instant take turns, and neither text is lost. */
export async function keepDraft(
  viewer: Viewer,
  address: DraftAddress,
  input: z.infer<typeof DraftSave>,
): Promise<ActionResult<StoredDraft>> {
  const decision = await countAgainst("draft-viewer", viewer.id);
  if (!decision.allowed) return { ok: false, message: tooMany("saves", decision.retryAfterS) };
  if (!(await isVisible(viewer, address.slug))) return { ok: false, message: "There is no such exercise." };
  if (address.numbers !== "" && !(await hasNumbers(viewer, address)))
    return { ok: false, message: "These numbers are not yours. Reload the page." };
  // A text is kept whatever it was written for: of a version that cannot be theirs nothing is noted.
  const version = input.versionId && (await readPublished(viewer, { ...address, versionId: input.versionId }));

  return database().$transaction(async (tx) => {
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`${viewer.id} ${address.slug} ${address.numbers}`}, 1))::text`;
    const key = { userId: viewer.id, ...address };
    const where = { userId_slug_numbers: key };
    const row = await tx.draft.findUnique({ where });
    const draft = saveDraft(row && storedDraftOf(row), {
      code: input.code,
      knownRevision: input.revision,
      now: new Date(),
    });
    const { code, revision, savedAt, other } = draft;
    const columns = { code, revision, savedAt, otherCode: other?.code ?? null, otherSavedAt: other?.savedAt ?? null };
    await tx.draft.upsert({ where, create: { ...key, ...columns }, update: columns });
    await noteActivity(tx, { userId: viewer.id, slug: address.slug });
    if (version) await noteStarted(tx, { userId: viewer.id, slug: address.slug, versionId: version.id });
    return { ok: true, value: draft };
  });
}

/** Lets the other device's text go. */
export async function dropOtherDraft(viewer: Viewer, address: DraftAddress): Promise<void> {
  await database().draft.updateMany({
    where: { userId: viewer.id, ...address },
    data: { otherCode: null, otherSavedAt: null },
  });
}
