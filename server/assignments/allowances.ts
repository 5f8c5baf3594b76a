import "server-only";
import type { z } from "zod";
import type { ActionResult } from "#domain/action-result.ts";
import { extensionFaults } from "#domain/assignment/conflicts.ts";
import type { Viewer } from "#domain/permissions.ts";
import { recordAudit } from "../audit/write.ts";
import { enrolledAs, NO_SUCH_COURSE, readMembership } from "../courses/membership.ts";
import { database, type Transaction } from "../database.ts";
import { notify } from "../notifications/write.ts";
import { projectAssignmentScores } from "../projection/assignment-scores.ts";
import { takeCourse } from "../projection/turns.ts";
import type { AllowanceChoice, NewAllowance } from "./schema.ts";
import { NO_SUCH_ASSIGNMENT } from "./write.ts";

/** Gives a learner or a section other dates, or excuses them. */
export async function makeAllowance(
  viewer: Viewer,
  { courseId, assignmentId, whom, kind, dueAt, closesAt, reason }: z.infer<typeof NewAllowance>,
): Promise<ActionResult<{ id: string }>> {
  if (!(await readMembership(viewer, courseId, "edit-assignments"))) return NO_SUCH_COURSE;
  return database().$transaction(async (tx): Promise<ActionResult<{ id: string }>> => {
    await takeCourse(tx, courseId);
    const assignment = await tx.assignment.findFirst({ where: { id: assignmentId, courseId } });
    if (!assignment) return NO_SUCH_ASSIGNMENT;
    const target = await readTarget(tx, courseId, whom);
    if (!target)
      return { ok: false, message: "They are not in this course any more.", fields: { whom: ["Choose again."] } };
    const isExtension = kind === "extension";
    const fields = isExtension ? extensionFaults(assignment, { now: new Date(), dueAt, closesAt }) : {};
    const [first] = Object.values(fields);
    if (first) return { ok: false, message: "It was not granted. Look at what is marked.", fields };

    const dates = isExtension ? { dueAt, closesAt } : { dueAt: null, closesAt: null };
    const { userId, sectionId } = target;
    const { id } = await tx.allowance.create({
      data: { assignmentId, userId, sectionId, kind, ...dates, reason, createdById: viewer.id },
      select: { id: true },
    });
    const subject = `${target.name} in ${assignment.title}`;
    const after = { kind, dueAt: dates.dueAt?.toISOString() ?? null, closesAt: dates.closesAt?.toISOString() ?? null };
    await recordAudit(tx, viewer, [{ courseId, action: "allowance-made", subject, after, reason }]);
    const title = isExtension
      ? `You have more time for “${assignment.title}”`
      : `You are excused from “${assignment.title}”`;
    await settle(tx, { courseId, assignmentId, isPublished: assignment.publishedAt !== null, ...target, title });
    return { ok: true, value: { id } };
  });
}

/** From then on it does not hold any more. It stays in the list, with what it was. */
export async function withdrawAllowance(
  viewer: Viewer,
  { courseId, allowanceId }: z.infer<typeof AllowanceChoice>,
): Promise<ActionResult<null>> {
  if (!(await readMembership(viewer, courseId, "edit-assignments"))) return NO_SUCH_COURSE;
  return database().$transaction(async (tx): Promise<ActionResult<null>> => {
    await takeCourse(tx, courseId);
    const row = await tx.allowance.findFirst({
      where: { id: allowanceId, assignment: { courseId } },
      include: { assignment: true, user: { select: { name: true } }, section: { select: { name: true } } },
    });
    if (!row) return { ok: false, message: "There is no such allowance any more." };
    if (row.withdrawnAt) return { ok: true, value: null };
    await tx.allowance.update({ where: { id: allowanceId }, data: { withdrawnAt: new Date() } });
    const { assignment, assignmentId, userId, sectionId, kind, dueAt, closesAt } = row;
    const name = row.user?.name ?? `section ${row.section?.name}`;
    const before = { kind, dueAt: dueAt?.toISOString() ?? null, closesAt: closesAt?.toISOString() ?? null };
    await recordAudit(tx, viewer, [
      {
        courseId,
        action: "allowance-withdrawn",
        subject: `${name} in ${assignment.title}`,
        before,
        reason: row.reason,
      },
    ]);
    const title = `What was allowed to you in “${assignment.title}” was taken back`;
    const isPublished = assignment.publishedAt !== null;
    await settle(tx, { courseId, assignmentId, isPublished, userId, sectionId, name, title });
    return { ok: true, value: null };
  });
}

type Target = { userId: string | null; sectionId: string | null; name: string };

async function readTarget(tx: Transaction, courseId: string, whom: string): Promise<Target | null> {
  const [kind, id] = whom.split(":") as ["learner" | "section", string];
  if (kind === "section") {
    const section = await tx.section.findFirst({ where: { id, courseId }, select: { name: true } });
    return section && { userId: null, sectionId: id, name: `section ${section.name}` };
  }
  const found = await tx.enrollment.findFirst({
    where: { courseId, userId: id, ...enrolledAs("learner") },
    select: { user: { select: { name: true } } },
  });
  return found && { userId: id, sectionId: null, name: found.user.name };
}

type Settling = Target & { courseId: string; assignmentId: string; isPublished: boolean; title: string };

/** What it is worth is written anew, and those whom it is about are told. */
async function settle(tx: Transaction, settling: Settling): Promise<void> {
  const { courseId, assignmentId, isPublished, userId, sectionId, title } = settling;
  if (!isPublished) return;
  await projectAssignmentScores(tx, { courseId, ...(userId !== null && { userId }) });
  const where = { courseId, ...enrolledAs("learner"), ...(userId === null ? { sectionId } : { userId }) };
  const told = await tx.enrollment.findMany({ where, select: { userId: true } });
  await notify(
    tx,
    told.map((person) => person.userId),
    { courseId, kind: "dates", title, href: `/courses/${courseId}/assignments/${assignmentId}` },
  );
}
