import "server-only";
import type { z } from "zod";
import type { ActionResult } from "#domain/action-result.ts";
import { decideChange } from "#domain/enrolment/decide-change.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { CourseRole } from "#domain/rights.ts";
import { type AuditRecord, recordAudit } from "../audit/write.ts";
import type { Transaction } from "../database.ts";
import { projectAssignmentScores } from "../projection/assignment-scores.ts";
import { changeCourse } from "./change-course.ts";
import { enrolledAs } from "./membership.ts";
import type { PersonChange } from "./schema.ts";

type Change = z.infer<typeof PersonChange>;
type Place = Change["wanted"];

/** Another role or section for one person, their removal, or their coming back. Their work stays as it is. */
export async function changePerson(viewer: Viewer, input: Change): Promise<ActionResult<null>> {
  const { courseId, userId, seen, wanted } = input;
  return changeCourse(viewer, { courseId, action: "edit-people" }, async (tx) => {
    const person = await readPerson(tx, { courseId, userId });
    if (!person) return { ok: false, message: "There is no such person in this course." };
    const names = await readSectionNames(tx, courseId);
    if (wanted?.sectionId && !names.has(wanted.sectionId))
      return { ok: false, message: "There is no such section any more. Look again." };
    const otherInstructors = await tx.enrollment.count({
      where: { courseId, userId: { not: userId }, ...enrolledAs("instructor") },
    });
    const decision = decideChange({ ...person, seen, wanted, otherInstructors });
    if (!decision.allowed) return { ok: false, message: decision.reason };
    if (!person.present && !wanted) return { ok: true, value: null };

    await storePlace(tx, input, person.email);
    const said = (place: NonNullable<Place>) => ({
      role: place.role,
      section: names.get(place.sectionId ?? "") ?? null,
    });
    const record = { courseId, subject: person.name };
    await recordAudit(tx, viewer, auditOf(record, person.present && said(person.present), wanted && said(wanted)));
    await projectAssignmentScores(tx, { courseId, userId });
    return { ok: true, value: null };
  });
}

async function readPerson(tx: Transaction, key: { courseId: string; userId: string }) {
  const enrollment = await tx.enrollment.findUnique({
    where: { courseId_userId: key },
    select: { role: true, sectionId: true, removedAt: true, user: { select: { name: true, email: true } } },
  });
  if (!enrollment) return null;
  const { role, sectionId, removedAt, user } = enrollment;
  return { ...user, present: removedAt ? null : { role: role as CourseRole, sectionId } };
}

async function readSectionNames(tx: Transaction, courseId: string): Promise<Map<string, string>> {
  const sections = await tx.section.findMany({ where: { courseId }, select: { id: true, name: true } });
  return new Map(sections.map(({ id, name }) => [id, name]));
}

async function storePlace(tx: Transaction, { courseId, userId, wanted }: Change, email: string): Promise<void> {
  await tx.enrollment.update({
    where: { courseId_userId: { courseId, userId } },
    data: wanted ? { ...wanted, removedAt: null } : { removedAt: new Date() },
  });
  // An invitation that was not opened yet would be a way back.
  if (!wanted) await tx.invitation.deleteMany({ where: { courseId, email, usedAt: null } });
}

type Said = { role: CourseRole; section: string | null } | null;

function auditOf(record: Pick<AuditRecord, "courseId" | "subject">, before: Said, after: Said): AuditRecord[] {
  if (!before) return after ? [{ ...record, action: "person-enrolled", after }] : [];
  if (!after) return [{ ...record, action: "person-removed", before }];
  const records: AuditRecord[] = [];
  if (before.role !== after.role)
    records.push({ ...record, action: "role-changed", before: before.role, after: after.role });
  if (before.section !== after.section)
    records.push({
      ...record,
      action: "section-changed",
      before: before.section ?? "none",
      after: after.section ?? "none",
    });
  return records;
}
