import "server-only";
import type { z } from "zod";
import type { ActionResult } from "#domain/action-result.ts";
import { type AccountRole, canHandOutResetLink, type Viewer } from "#domain/permissions.ts";
import { enrolOwnChoice } from "../courses/enrol.ts";
import { enrolledAs } from "../courses/membership.ts";
import { database, type Transaction } from "../database.ts";
import { environment, publicUrl } from "../env.ts";
import { canSendMail, sendMail } from "../mail.ts";
import { countAgainst, tooMany } from "../rate-limit.ts";
import { revokeAllTokens } from "../tokens/write.ts";
import { spendInvitation } from "./invitations.ts";
import { hashOneTimeToken, makeOneTimeToken } from "./one-time-token.ts";
import { hashPassword, isRightPassword, passwordProblem } from "./password.ts";
import type { PasswordChange, PasswordReset, ResetLinkFor, ResetRequest, SignUp } from "./schema.ts";

const RESET_LINK_HOURS = 24;
const EXPIRED_LINK = "This link has been used or has expired. Ask for a new one.";

/** Opens an account for a visitor, where the operator allows it. */
export async function signUp(input: z.infer<typeof SignUp>, address: string): Promise<ActionResult<{ email: string }>> {
  const mode = environment().SIGN_UP;
  if (mode === "closed") return refused("Sign-up is closed here. Ask your instructor for an account.");
  if (mode === "invitation" && !input.invitation)
    return refused("Sign-up is by invitation here. Use the link in your invitation.");
  const problem = passwordProblem(input.password, [input.name, input.email]);
  if (problem) return refused("The password will not do.", { password: [problem] });
  const decision = await countAgainst("sign-up-address", address);
  if (!decision.allowed) return refused(tooMany("new accounts from your network", decision.retryAfterS));

  const passwordHash = await hashPassword(input.password);
  return database()
    .$transaction(async (tx) => {
      const invitation = input.invitation ? await spendInvitation(tx, input.invitation, input.email) : null;
      if (input.invitation && !invitation) return refused(EXPIRED_LINK);
      const { count } = await tx.user.createMany({
        data: { email: input.email, name: input.name, passwordHash },
        skipDuplicates: true,
      });
      if (count === 0) throw new AddressTaken();
      if (invitation?.courseId) {
        const { courseId, courseRole: role, sectionId } = invitation;
        const person = await tx.user.findUniqueOrThrow({
          where: { email: input.email },
          select: { id: true, name: true },
        });
        await enrolOwnChoice(tx, { courseId, person, role, sectionId, joinCode: null });
      }
      return { ok: true as const, value: { email: input.email } };
    })
    .catch((error) => {
      // Thrown so that the invitation is not used up by an address that has an account already.
      if (error instanceof AddressTaken)
        return refused("There is an account with this address.", { email: ["Sign in, or ask for a new password."] });
      throw error;
    });
}

export async function changePassword(
  viewer: Viewer,
  input: z.infer<typeof PasswordChange>,
): Promise<ActionResult<null>> {
  const decision = await countAgainst("sign-in-account", viewer.email);
  if (!decision.allowed) return refused(tooMany("attempts", decision.retryAfterS));
  const user = await database().user.findUniqueOrThrow({ where: { id: viewer.id }, select: { passwordHash: true } });
  if (!(await isRightPassword(input.currentPassword, user.passwordHash)))
    return refused("The present password is not right.", { currentPassword: ["This is not your present password."] });
  return setPassword(viewer, input.newPassword, "newPassword");
}

/** Ends every session of the viewer, this one too, and their API tokens. */
export async function signOutEverywhere(viewer: Viewer): Promise<ActionResult<null>> {
  await database().$transaction(async (tx) => {
    await voidResetLinks(tx, viewer.id);
    await revokeAllTokens(tx, viewer);
    await tx.user.update({ where: { id: viewer.id }, data: { sessionVersion: { increment: 1 } } });
  });
  return { ok: true, value: null };
}

/** Sends a reset link where mail is configured. Answers the same whether or not there is such an account. */
export async function requestReset(input: z.infer<typeof ResetRequest>, address: string): Promise<ActionResult<null>> {
  if (!canSendMail())
    return refused(
      "This installation sends no mail. Ask your instructor or the administrator for a link to set a new password.",
    );
  for (const decision of [
    await countAgainst("reset-account", input.email),
    await countAgainst("reset-address", address),
  ])
    if (!decision.allowed) return refused(tooMany("requests", decision.retryAfterS));

  const user = await database().user.findUnique({ where: { email: input.email }, select: { id: true, name: true } });
  if (user) {
    const { url } = await makeResetLink(user.id);
    await sendMail({
      to: input.email,
      subject: "A new password for Gradcheck",
      text: `Hello ${user.name},\n\nset a new password here within ${RESET_LINK_HOURS} hours:\n\n${url}\n\nIf you did not ask for this, nothing changes.\n`,
    });
  }
  return { ok: true, value: null };
}

/** A link for a learner to set a new password, handed out by an instructor of theirs or by an admin. */
export async function handOutResetLink(
  viewer: Viewer,
  input: z.infer<typeof ResetLinkFor>,
): Promise<ActionResult<{ url: string; expiresAt: Date }>> {
  const person = await database().user.findUnique({
    where: { id: input.userId },
    select: {
      id: true,
      role: true,
      enrollments: {
        where: { removedAt: null },
        select: {
          role: true,
          isOwnChoice: true,
          course: { select: { enrollments: { where: { userId: viewer.id, ...enrolledAs("instructor") } } } },
        },
      },
    },
  });
  const allowed =
    person !== null &&
    canHandOutResetLink(viewer, {
      role: person.role as AccountRole,
      teachesSomewhere: person.enrollments.some(({ role }) => role !== "learner"),
      // Whoever was put into a course by its instructor has not put the account into that instructor's hands.
      learnsFromViewer: person.enrollments.some(
        ({ role, isOwnChoice, course }) => role === "learner" && isOwnChoice && course.enrollments.length > 0,
      ),
    });
  if (!allowed)
    return refused(
      "There is no such learner in a course of yours, or the account can itself teach; an administrator can help.",
    );
  return { ok: true, value: await makeResetLink(person.id) };
}

export async function resetPassword(
  input: z.infer<typeof PasswordReset>,
  address: string,
): Promise<ActionResult<null>> {
  const decision = await countAgainst("token-address", address);
  if (!decision.allowed) return refused(tooMany("attempts", decision.retryAfterS));
  const link = await database().passwordResetLink.findFirst({
    where: { tokenHash: hashOneTimeToken(input.token), usedAt: null, expiresAt: { gt: new Date() } },
    select: { tokenHash: true, user: { select: { id: true, name: true, email: true } } },
  });
  if (!link) return refused(EXPIRED_LINK);
  return setPassword(link.user, input.newPassword, "newPassword", async (tx) => {
    // Of two uses at the same instant one updates no row.
    const { count } = await tx.passwordResetLink.updateMany({
      where: { tokenHash: link.tokenHash, usedAt: null },
      data: { usedAt: new Date() },
    });
    return count > 0;
  });
}

export async function makeResetLink(userId: string): Promise<{ url: string; expiresAt: Date }> {
  const { token, tokenHash } = makeOneTimeToken();
  const expiresAt = new Date(Date.now() + RESET_LINK_HOURS * 3_600_000);
  await database().passwordResetLink.create({ data: { tokenHash, userId, expiresAt } });
  return { url: `${publicUrl(environment())}/reset-password?token=${token}`, expiresAt };
}

/** Every session, every API token and every link to set another password ends with the old one. */
async function setPassword(
  person: { id: string; name: string; email: string },
  password: string,
  field: string,
  before: (tx: Transaction) => Promise<boolean> = async () => true,
): Promise<ActionResult<null>> {
  const problem = passwordProblem(password, [person.name, person.email]);
  if (problem) return refused("The new password will not do.", { [field]: [problem] });
  const passwordHash = await hashPassword(password);
  return database().$transaction(async (tx) => {
    if (!(await before(tx))) return refused(EXPIRED_LINK);
    await voidResetLinks(tx, person.id);
    await revokeAllTokens(tx, person);
    await tx.user.update({ where: { id: person.id }, data: { passwordHash, sessionVersion: { increment: 1 } } });
    return { ok: true as const, value: null };
  });
}

/** A link handed out earlier would still open the account to whoever has seen it. */
async function voidResetLinks(tx: Transaction, userId: string): Promise<void> {
  await tx.passwordResetLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: new Date() } });
}

class AddressTaken extends Error {}

function refused(message: string, fields?: Record<string, string[]>): ActionResult<never> {
  return fields ? { ok: false, message, fields } : { ok: false, message };
}
