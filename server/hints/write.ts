import "server-only";
import type { ActionResult } from "#domain/action-result.ts";
import type { Viewer } from "#domain/permissions.ts";
import { noteActivity } from "../activity/write.ts";
import { database } from "../database.ts";
import { readPublished } from "../exercises/access.ts";
import { readVersion } from "../exercises/read.ts";
import { projectFacts } from "../projection/project.ts";
import { countAgainst, tooMany } from "../rate-limit.ts";
import { noteStarted } from "../versions/started.ts";
import type { HintRequest } from "./schema.ts";

/** `openedAt` is null for a visitor, of whom nothing is kept. */
export type OpenedHint = { position: number; text: string; openedAt: Date | null };

/**
 * Opens a hint: the next one, or one that is open already, which changes nothing. A visitor has no score that it could
 * cost anything of, and reads it without a record.
 */
export async function openHint(
  viewer: Viewer | null,
  { slug, versionId, position }: HintRequest,
  address: string,
): Promise<ActionResult<OpenedHint>> {
  const decision = await countAgainst(viewer ? "hint-viewer" : "hint-address", viewer?.id ?? address);
  if (!decision.allowed) return { ok: false, message: tooMany("hints", decision.retryAfterS) };
  const version = await readPublished(viewer, { slug, versionId });
  const text = version && (await readVersion(versionId)).metadata.hints[position];
  if (text === null || text === undefined) return { ok: false, message: "There is no such hint. Reload the page." };
  if (!viewer) return { ok: true, value: { position, text, openedAt: null } };

  const key = { userId: viewer.id, slug };
  const before = await database().hintOpening.count({ where: { ...key, position: { lt: position } } });
  if (before < position) return { ok: false, message: "Hints are opened one by one. Open the one before it first." };
  // Two tabs that open it at once have opened it once.
  await database().$transaction(async (tx) => {
    await tx.hintOpening.createMany({ data: { ...key, position, versionId }, skipDuplicates: true });
    await noteActivity(tx, key);
    await noteStarted(tx, { ...key, versionId });
    await projectFacts(tx, key);
  });
  const { openedAt } = await database().hintOpening.findUniqueOrThrow({
    where: { userId_slug_position: { ...key, position } },
    select: { openedAt: true },
  });
  return { ok: true, value: { position, text, openedAt } };
}
