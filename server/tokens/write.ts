import "server-only";
import { z } from "zod";
import type { ActionResult } from "#domain/action-result.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { recordAudit } from "../audit/write.ts";
import { changeCourse } from "../courses/change-course.ts";
import { database, type Transaction } from "../database.ts";
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

/**
 * One's own alone, and whatever has become of the course or of the owner's place in it: it takes no right but to be the
 * owner. It holds at once, and a token that was revoked stays so.
 */
export async function revokeToken(
  viewer: Viewer,
  { courseId, tokenId }: z.infer<typeof TokenChoice>,
): Promise<ActionResult<null>> {
  if (!z.uuid().safeParse(courseId).success) return NO_SUCH_TOKEN;
  return database().$transaction(async (tx) => {
    const mine = { id: tokenId, courseId, userId: viewer.id };
    if ((await tx.apiToken.count({ where: mine })) === 0) return NO_SUCH_TOKEN;
    await revoke(tx, viewer, mine);
    return { ok: true as const, value: null };
  });
}

const NO_SUCH_TOKEN = { ok: false as const, message: "There is no such token of yours." };

/** With the sessions of a person, who wants everybody out that may have got in: their tokens open the account as well. */
export async function revokeAllTokens(tx: Transaction, person: Pick<Viewer, "id">): Promise<void> {
  await revoke(tx, person, { userId: person.id });
}

async function revoke(tx: Transaction, owner: Pick<Viewer, "id">, which: Prisma.ApiTokenWhereInput): Promise<void> {
  const revoked = await tx.apiToken.updateManyAndReturn({
    where: { ...which, revokedAt: null },
    data: { revokedAt: new Date() },
    select: { courseId: true, name: true },
  });
  const entries = revoked.map(({ courseId, name }) => ({ courseId, action: "token-revoked" as const, subject: name }));
  await recordAudit(tx, owner, entries);
}
