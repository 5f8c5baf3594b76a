import "server-only";
import type { z } from "zod";
import type { ActionResult } from "#domain/action-result.ts";
import type { InvitationLink } from "#domain/enrolment/links-file.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { CourseRole } from "#domain/rights.ts";
import { isOpen, makeInvitations } from "../accounts/invitations.ts";
import { recordAudit } from "../audit/write.ts";
import type { Transaction } from "../database.ts";
import { changeCourse } from "./change-course.ts";
import type { CourseId, InvitedAddress } from "./schema.ts";

type Link = { url: string; expiresAt: Date };
const GONE = { ok: false as const, message: "This address is not invited any more. Look again." };

/** A link with which one person, whoever it is given to, comes into the course as a learner. */
export async function inviteToCourse(
  viewer: Viewer,
  { courseId }: z.infer<typeof CourseId>,
): Promise<ActionResult<Link>> {
  return changeCourse(viewer, { courseId, action: "edit-people" }, async (tx) => {
    const [made] = await makeInvitations(tx, [{ email: null, courseId, createdById: viewer.id }]);
    const after = { role: "learner" };
    await recordAudit(tx, viewer, [
      { courseId, action: "person-invited", subject: "whoever is given the link", after },
    ]);
    return { ok: true, value: { url: made!.url, expiresAt: made!.expiresAt } };
  });
}

/** Another link for an address that is invited already, in place of the one that was lost. */
export async function renewInvitation(
  viewer: Viewer,
  { courseId, email }: z.infer<typeof InvitedAddress>,
): Promise<ActionResult<Link>> {
  return changeCourse(viewer, { courseId, action: "edit-people" }, async (tx) => {
    const invitation = await findOpen(tx, courseId, email);
    if (!invitation) return GONE;
    await tx.invitation.deleteMany({ where: { courseId, email, usedAt: null } });
    const { courseRole, sectionId } = invitation;
    const [made] = await makeInvitations(tx, [{ email, courseId, courseRole, sectionId, createdById: viewer.id }]);
    const after = { role: courseRole };
    await recordAudit(tx, viewer, [{ courseId, action: "person-invited", subject: email, after }]);
    return { ok: true, value: { url: made!.url, expiresAt: made!.expiresAt } };
  });
}

/** Another link for everybody who is invited by an address, where a whole file of links was lost. */
export async function renewAllInvitations(
  viewer: Viewer,
  { courseId }: z.infer<typeof CourseId>,
): Promise<ActionResult<InvitationLink[]>> {
  return changeCourse(viewer, { courseId, action: "edit-people" }, async (tx) => {
    const bound = { courseId, email: { not: null }, ...isOpen() };
    const open = await tx.invitation.findMany({ where: bound, orderBy: { createdAt: "asc" } });
    if (open.length === 0) return { ok: false, message: "Nobody is invited any more. Look again." };
    const sections = await tx.section.findMany({ where: { courseId }, select: { id: true, name: true } });
    const newest = new Map(open.map(({ email, courseRole, sectionId }) => [email!, { courseRole, sectionId }]));
    await tx.invitation.deleteMany({ where: bound });
    const made = await makeInvitations(
      tx,
      [...newest].map(([email, place]) => ({ email, courseId, createdById: viewer.id, ...place })),
    );
    const subject = `new links for ${made.length} invited`;
    await recordAudit(tx, viewer, [{ courseId, action: "invitation-changed", subject }]);
    return { ok: true, value: made.map((invitation) => linkOf(invitation, sections)) };
  });
}

type Made = { email: string; courseRole: string; sectionId: string | null; url: string };

function linkOf({ email, courseRole, sectionId, url }: Made, sections: { id: string; name: string }[]): InvitationLink {
  const section = sections.find(({ id }) => id === sectionId)?.name ?? null;
  return { email, name: "", section, role: courseRole as CourseRole, url };
}

/** From then on the link opens nothing. */
export async function withdrawInvitation(
  viewer: Viewer,
  { courseId, email }: z.infer<typeof InvitedAddress>,
): Promise<ActionResult<null>> {
  return changeCourse(viewer, { courseId, action: "edit-people" }, async (tx) => {
    if (!(await findOpen(tx, courseId, email))) return GONE;
    await tx.invitation.deleteMany({ where: { courseId, email, usedAt: null } });
    await recordAudit(tx, viewer, [{ courseId, action: "invitation-withdrawn", subject: email }]);
    return { ok: true, value: null };
  });
}

function findOpen(tx: Transaction, courseId: string, email: string) {
  return tx.invitation.findFirst({ where: { courseId, email, ...isOpen() }, orderBy: { createdAt: "desc" } });
}
