import "server-only";
import type { z } from "zod";
import type { ActionResult } from "#domain/action-result.ts";
import { higherRole } from "#domain/enrolment/decide-change.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { CourseRole } from "#domain/rights.ts";
import { findInvitation, spendInvitation } from "../accounts/invitations.ts";
import { database, type Transaction } from "../database.ts";
import { countAgainst, tooMany } from "../rate-limit.ts";
import { lockCourse } from "./change-course.ts";
import { enrolOwnChoice } from "./enrol.ts";
import type { InvitationToken } from "./schema.ts";

const NO_SUCH_LINK = "This link has been used or has expired. Ask for a new one.";
const OTHER_ADDRESS = "This invitation is for another e-mail address than that of your account.";
const ARCHIVED = "The course of this invitation is over; nobody can join it any more.";

export type ReadInvitation = { title: string; role: CourseRole };

/** What an invitation into a course offers the viewer, or why it offers nothing. */
export async function readInvitation(viewer: Viewer, token: string): Promise<ActionResult<ReadInvitation>> {
  const invitation = await findInvitation(token);
  if (!invitation) return { ok: false, message: NO_SUCH_LINK };
  if (invitation.email !== null && invitation.email !== viewer.email) return { ok: false, message: OTHER_ADDRESS };
  if (!invitation.course) return { ok: false, message: "This invitation is for opening an account, and you have one." };
  if (invitation.course.archivedAt) return { ok: false, message: ARCHIVED };
  return { ok: true, value: { title: invitation.course.title, role: invitation.courseRole as CourseRole } };
}

/** Comes into a course by the link of an invitation, with the account that the viewer has. It works once. */
export async function acceptInvitation(
  viewer: Viewer,
  { token }: z.infer<typeof InvitationToken>,
  address: string,
): Promise<ActionResult<{ id: string }>> {
  for (const decision of [await countAgainst("join-viewer", viewer.id), await countAgainst("join-address", address)])
    if (!decision.allowed) return { ok: false, message: tooMany("invitations", decision.retryAfterS) };
  const offered = await readInvitation(viewer, token);
  if (!offered.ok) return offered;
  return database().$transaction((tx) => accept(tx, viewer, token));
}

async function accept(tx: Transaction, viewer: Viewer, token: string): Promise<ActionResult<{ id: string }>> {
  const found = await findInvitation(token, tx);
  if (found?.courseId) await lockCourse(tx, found.courseId);
  const invitation = await spendInvitation(tx, token, viewer.email);
  if (!invitation?.courseId) return { ok: false, message: NO_SUCH_LINK };
  const { courseId } = invitation;
  const key = { courseId, userId: viewer.id };
  const member = await tx.enrollment.findUnique({ where: { courseId_userId: key } });
  const invited = invitation.courseRole as CourseRole;
  await enrolOwnChoice(tx, {
    courseId,
    person: viewer,
    role: member && !member.removedAt ? higherRole(member.role as CourseRole, invited) : invited,
    sectionId: invitation.sectionId ?? member?.sectionId ?? null,
    joinCode: member?.joinCode ?? null,
  });
  return { ok: true, value: { id: courseId } };
}
