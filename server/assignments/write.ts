import "server-only";
import type { z } from "zod";
import type { ActionResult } from "#domain/action-result.ts";
import { assignmentFaults } from "#domain/assignment/faults.ts";
import { type AssignmentForm, changedFields } from "#domain/assignment/form.ts";
import type { Viewer } from "#domain/permissions.ts";
import { recordAudit } from "../audit/write.ts";
import { enrolledAs, NO_SUCH_COURSE, readMembership } from "../courses/membership.ts";
import { database, type Transaction } from "../database.ts";
import { notify } from "../notifications/write.ts";
import { projectAssignmentScores } from "../projection/assignment-scores.ts";
import { takeCourse } from "../projection/turns.ts";
import { type Assignable, readAssignable } from "./assignable.ts";
import { changeRecords, creationRecords } from "./change-records.ts";
import { columnsOf, formColumns, formOf, writeItems } from "./form.ts";
import type { AssignmentChange, AssignmentChoice, NewAssignment, Publication } from "./schema.ts";

export const NO_SUCH_ASSIGNMENT = { ok: false as const, message: "There is no such assignment any more." };

/** Makes an assignment that learners do not see until it is published. */
export async function createAssignment(
  viewer: Viewer,
  { courseId, form }: z.infer<typeof NewAssignment>,
): Promise<ActionResult<{ id: string }>> {
  if (!(await readMembership(viewer, courseId, "edit-assignments"))) return NO_SUCH_COURSE;
  const assignable = await readAssignable(viewer, courseId);
  const refused = refuse(form, { assignable, before: null });
  if (refused) return refused;
  return database().$transaction(async (tx) => {
    const { id } = await tx.assignment.create({ data: { courseId, ...columnsOf(form) }, select: { id: true } });
    await writeItems(tx, id, form);
    await recordAudit(tx, viewer, creationRecords({ courseId, assignable, form }));
    return { ok: true, value: { id } };
  });
}

/** `stale`: somebody else changed it in the meantime; nothing was written, and this is how it stands. */
export type Changed =
  | { status: "saved"; revision: number }
  | { status: "stale"; revision: number; theirs: AssignmentForm };

export async function changeAssignment(
  viewer: Viewer,
  { courseId, assignmentId, revision, form }: z.infer<typeof AssignmentChange>,
): Promise<ActionResult<Changed>> {
  if (!(await readMembership(viewer, courseId, "edit-assignments"))) return NO_SUCH_COURSE;
  const assignable = await readAssignable(viewer, courseId);
  return database().$transaction(async (tx): Promise<ActionResult<Changed>> => {
    await takeCourse(tx, courseId);
    const row = await tx.assignment.findFirst({ where: { id: assignmentId, courseId }, select: formColumns });
    if (!row) return NO_SUCH_ASSIGNMENT;
    const before = formOf(row);
    if (row.revision !== revision)
      return { ok: true, value: { status: "stale", revision: row.revision, theirs: before } };
    const refused = refuse(form, { assignable, before });
    if (refused) return refused;
    const changed = changedFields(before, form);
    if (changed.length === 0) return { ok: true, value: { status: "saved", revision } };

    const data = { ...columnsOf(form), revision: { increment: 1 } };
    const saved = await tx.assignment.update({ where: { id: assignmentId }, data, select: { revision: true } });
    if (changed.includes("items")) await writeItems(tx, assignmentId, form);
    await recordAudit(tx, viewer, changeRecords({ courseId, assignable, before, after: form }));
    if (row.publishedAt) {
      await projectAssignmentScores(tx, { courseId });
      if (changed.some((field) => field.endsWith("At")))
        await tellLearners(tx, { courseId, assignmentId, title: `The dates of “${form.title}” have changed` });
    }
    return { ok: true, value: { status: "saved", ...saved } };
  });
}

/** Shows it to the learners of the course, or takes it back; what they handed in is kept either way. */
export async function publishAssignment(
  viewer: Viewer,
  { courseId, assignmentId, isPublished }: z.infer<typeof Publication>,
): Promise<ActionResult<null>> {
  if (!(await readMembership(viewer, courseId, "edit-assignments"))) return NO_SUCH_COURSE;
  return database().$transaction(async (tx): Promise<ActionResult<null>> => {
    await takeCourse(tx, courseId);
    const row = await tx.assignment.findFirst({ where: { id: assignmentId, courseId }, select: formColumns });
    if (!row) return NO_SUCH_ASSIGNMENT;
    if ((row.publishedAt !== null) === isPublished) return { ok: true, value: null };
    const end = row.closesAt ?? row.dueAt;
    if (isPublished && end && end <= new Date())
      return { ok: false, message: "It would be over at once: its dates have passed. Change them first." };
    const data = { publishedAt: isPublished ? new Date() : null, revision: { increment: 1 } };
    await tx.assignment.update({ where: { id: assignmentId }, data });
    await recordAudit(tx, viewer, [
      {
        ...{ courseId, action: isPublished ? "assignment-published" : "assignment-changed", subject: row.title },
        ...{ before: { isPublished: !isPublished }, after: { isPublished, assignmentId } },
      },
    ]);
    await projectAssignmentScores(tx, { courseId });
    if (isPublished) await tellLearners(tx, { courseId, assignmentId, title: `“${row.title}” is there to work on` });
    return { ok: true, value: null };
  });
}

/** Only while nobody can have handed anything in for it. */
export async function deleteAssignment(
  viewer: Viewer,
  { courseId, assignmentId }: z.infer<typeof AssignmentChoice>,
): Promise<ActionResult<null>> {
  if (!(await readMembership(viewer, courseId, "edit-assignments"))) return NO_SUCH_COURSE;
  return database().$transaction(async (tx): Promise<ActionResult<null>> => {
    await takeCourse(tx, courseId);
    const row = await tx.assignment.findFirst({ where: { id: assignmentId, courseId }, select: formColumns });
    if (!row) return NO_SUCH_ASSIGNMENT;
    if (await hasWork(tx, { courseId, assignmentId, form: formOf(row) }))
      return {
        ok: false,
        message:
          "Learners have handed in work for it, or have scores in it. Unpublish it instead; everything is kept then.",
      };
    await tx.assignment.delete({ where: { id: assignmentId } });
    await recordAudit(tx, viewer, [
      { courseId, action: "assignment-deleted", subject: row.title, before: formOf(row) },
    ]);
    await projectAssignmentScores(tx, { courseId });
    return { ok: true, value: null };
  });
}

type Work = { courseId: string; assignmentId: string; form: AssignmentForm };

/** An assignment that was never published has none; of another, whatever its learners handed in since it was open. */
async function hasWork(tx: Transaction, { courseId, assignmentId, form }: Work): Promise<boolean> {
  if ((await tx.override.count({ where: { assignmentId } })) > 0) return true;
  const published = await tx.auditEntry.findFirst({
    where: { courseId, action: "assignment-published", after: { path: ["assignmentId"], equals: assignmentId } },
    orderBy: { at: "asc" },
    select: { at: true },
  });
  if (!published) return (await tx.assignmentScore.count({ where: { assignmentId, attempts: { gt: 0 } } })) > 0;
  const submittedAt = { gte: form.opensAt ? new Date(form.opensAt) : published.at };
  const learner = { enrollments: { some: { courseId, role: "learner" } } };
  const slug = { in: form.items.flatMap(({ slugs }) => slugs) };
  return (await tx.submission.count({ where: { submittedAt, slug, user: learner } })) > 0;
}

type Known = { assignable: readonly Assignable[]; before: AssignmentForm | null };

function refuse(form: AssignmentForm, { assignable, before }: Known): ActionResult<never> | null {
  const titles = new Map(assignable.map(({ slug, title }) => [slug, title]));
  const versions = new Map(assignable.map((one) => [one.slug, one.versions.map(({ versionId }) => versionId)]));
  const fields = assignmentFaults(form, { titles, versions, before, now: new Date() });
  const [first] = Object.values(fields);
  return first ? { ok: false, message: "It was not saved. Look at what is marked.", fields } : null;
}

type Telling = { courseId: string; assignmentId: string; title: string };

async function tellLearners(tx: Transaction, { courseId, assignmentId, title }: Telling): Promise<void> {
  const learners = await tx.enrollment.findMany({
    where: { courseId, ...enrolledAs("learner") },
    select: { userId: true },
  });
  await notify(
    tx,
    learners.map(({ userId }) => userId),
    { courseId, kind: "dates", title, href: `/courses/${courseId}/assignments/${assignmentId}` },
  );
}
