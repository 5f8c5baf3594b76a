import "server-only";
import { database, type Transaction } from "../database.ts";
import { environment, publicUrl } from "../env.ts";
import { hashOneTimeToken, makeOneTimeToken } from "./one-time-token.ts";

const INVITATION_DAYS = 14;

export type NewInvitation = {
  /** Null: anybody may use it. */
  email: string | null;
  courseId?: string;
  courseRole?: string;
  sectionId?: string | null;
  createdById?: string;
};

/** Stores invitations in one statement, however many; their links are known now and never again. */
export async function makeInvitations<I extends NewInvitation>(
  tx: Transaction,
  invitations: readonly I[],
): Promise<(I & { url: string; expiresAt: Date })[]> {
  const expiresAt = new Date(Date.now() + INVITATION_DAYS * 86_400_000);
  const made = invitations.map((invitation) => ({ invitation, ...makeOneTimeToken() }));
  const rows = made.map(({ tokenHash, invitation: { email, courseId, courseRole, sectionId, createdById } }) => ({
    ...{ tokenHash, email, courseId, courseRole: courseRole ?? "learner", sectionId, createdById },
  }));
  await tx.$executeRaw`
    insert into "Invitation" ("tokenHash", "email", "courseId", "courseRole", "sectionId", "createdById", "expiresAt")
    select row."tokenHash", row."email", row."courseId", row."courseRole", row."sectionId", row."createdById", ${expiresAt}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row("tokenHash" text, "email" text, "courseId" uuid,
      "courseRole" text, "sectionId" uuid, "createdById" uuid)`;
  const base = `${publicUrl(environment())}/sign-up?invitation=`;
  return made.map(({ invitation, token }) => ({ ...invitation, url: `${base}${token}`, expiresAt }));
}

/** What a link that can still be used says; null for any other. */
export function findInvitation(token: string, tx: Transaction = database()) {
  return tx.invitation.findFirst({
    where: { tokenHash: hashOneTimeToken(token), ...isOpen() },
    select: {
      ...{ email: true, courseId: true, courseRole: true, sectionId: true },
      course: { select: { title: true, archivedAt: true } },
    },
  });
}

/** Uses an invitation up for the person with this address. Null where it cannot be used, or its course is archived. */
export async function spendInvitation(tx: Transaction, token: string, email: string) {
  const tokenHash = hashOneTimeToken(token);
  const { count } = await tx.invitation.updateMany({
    where: {
      ...{ tokenHash, ...isOpen() },
      AND: [{ OR: [{ email: null }, { email }] }, { OR: [{ courseId: null }, { course: { archivedAt: null } }] }],
    },
    data: { usedAt: new Date() },
  });
  if (count === 0) return null;
  return tx.invitation.findUniqueOrThrow({
    where: { tokenHash },
    select: { courseId: true, courseRole: true, sectionId: true },
  });
}

/** Of an invitation that can still be used, for a `where`. */
export const isOpen = () => ({ usedAt: null, expiresAt: { gt: new Date() } });
