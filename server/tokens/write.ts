import "server-only";
import type { z } from "zod";
import type { ActionResult } from "#domain/action-result.ts";
import type { Viewer } from "#domain/permissions.ts";
import { recordAudit } from "../audit/write.ts";
import { changeCourse } from "../courses/change-course.ts";
import type { NewToken, TokenChoice } from "./schema.ts";
import { makeSecret } from "./secret.ts";

const DAY_MS = 24 * 60 * 60_000;
/** That still hold, of one person in one course. More than anybody tells apart. */
const MOST_TOKENS = 20;

/** The secret is in this answer and nowhere else: only its hash is kept. */
export async function createToken(
  viewer: Viewer,
  { courseId, name, scopes, days }: z.infer<typeof NewToken>,
): Promise<ActionResult<{ secret: string }>> {
  return changeCourse(viewer, { courseId, action: "write-exercises" }, async (tx) => {
    const now = new Date();
    const held = await tx.apiToken.count({
      where: { courseId, userId: viewer.id, revokedAt: null, expiresAt: { gt: now } },
    });
    if (held >= MOST_TOKENS)
      return { ok: false, message: `You have ${held} tokens here. Revoke one that you do not need any more.` };
    const { secret, tokenHash } = makeSecret();
    const expiresAt = new Date(now.getTime() + days * DAY_MS);
    await tx.apiToken.create({ data: { tokenHash, userId: viewer.id, courseId, name, scopes, expiresAt } });
    const after = { scopes, expiresAt: expiresAt.toISOString() };
    await recordAudit(tx, viewer, [{ courseId, action: "token-created", subject: name, after }]);
    return { ok: true, value: { secret } };
  });
}

/** One's own alone. It holds at once, and a token that was revoked stays so. */
export async function revokeToken(
  viewer: Viewer,
  { courseId, tokenId }: z.infer<typeof TokenChoice>,
): Promise<ActionResult<null>> {
  return changeCourse(viewer, { courseId, action: "write-exercises" }, async (tx) => {
    const mine = { id: tokenId, courseId, userId: viewer.id };
    const token = await tx.apiToken.findFirst({ where: mine, select: { name: true } });
    if (!token) return { ok: false, message: "There is no such token of yours." };
    const { count } = await tx.apiToken.updateMany({
      where: { ...mine, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count > 0) await recordAudit(tx, viewer, [{ courseId, action: "token-revoked", subject: token.name }]);
    return { ok: true, value: null };
  });
}
