import "server-only";
import type { z } from "zod";
import type { ActionResult } from "#domain/action-result.ts";
import { canCreateCourses, type Viewer } from "#domain/permissions.ts";
import { shiftInstant } from "#domain/shift-instant.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { recordAudit } from "../audit/write.ts";
import type { Transaction } from "../database.ts";
import { changeCourse } from "./change-course.ts";
import { drawJoinCode } from "./join-code.ts";
import type { CourseCopy } from "./schema.ts";
import { NOT_A_CREATOR } from "./write.ts";

type Shift = (at: Date | null) => Date | null;

/**
 * The course for another term: its settings, sections and assignments, not yet published, with dates so much later.
 * Nothing of the people in it: neither they nor their allowances, overrides and announcements.
 */
export async function copyCourse(
  viewer: Viewer,
  { courseId, title, shift, unit, timeZone }: z.infer<typeof CourseCopy>,
): Promise<ActionResult<{ id: string }>> {
  if (!canCreateCourses(viewer)) return NOT_A_CREATOR;
  const days = unit === "weeks" ? shift * 7 : shift;
  const later: Shift = (at) => at && shiftInstant(at, days, timeZone);
  return changeCourse(viewer, { courseId, action: "archive-course" }, async (tx, source) => {
    const copy = await copySettings(tx, courseId, { title, instructorId: viewer.id });
    await copyAssignments(tx, { from: courseId, to: copy.id, later });
    const after = { from: source.title, shiftedByDays: days };
    await recordAudit(tx, viewer, [{ courseId: copy.id, action: "course-copied", subject: title, after }]);
    return { ok: true, value: copy };
  });
}

async function copySettings(tx: Transaction, courseId: string, given: { title: string; instructorId: string }) {
  const { sections, riskRules, lateDays } = await tx.course.findUniqueOrThrow({
    where: { id: courseId },
    select: { lateDays: true, riskRules: true, sections: { select: { name: true }, orderBy: { id: "asc" } } },
  });
  return tx.course.create({
    data: {
      title: given.title,
      lateDays,
      riskRules: riskRules ?? Prisma.DbNull,
      joinCode: drawJoinCode(),
      copiedFromId: courseId,
      sections: { create: sections },
      enrollments: { create: { userId: given.instructorId, role: "instructor" } },
    },
    select: { id: true },
  });
}

async function copyAssignments(tx: Transaction, { from, to, later }: { from: string; to: string; later: Shift }) {
  const assignments = await tx.assignment.findMany({
    where: { courseId: from },
    include: { items: { include: { exercises: true }, orderBy: { position: "asc" } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const now = Date.now();
  for (const [place, { items, ...assignment }] of assignments.entries()) {
    const { title, late, attempts, hiddenResults, showSolutions, opensAt, dueAt, closesAt } = assignment;
    await tx.assignment.create({
      data: {
        ...{ courseId: to, title, hiddenResults, showSolutions },
        late: late ?? {},
        attempts: attempts ?? Prisma.DbNull,
        ...{ opensAt: later(opensAt), dueAt: later(dueAt), closesAt: later(closesAt) },
        // Pages list assignments as they were made, so the copies are made in the same order, to the millisecond.
        createdAt: new Date(now + place),
        items: {
          create: items.map(({ position, choose, points, exercises }) => ({
            ...{ position, choose, points },
            exercises: { create: exercises.map(({ slug, position, versionId }) => ({ slug, position, versionId })) },
          })),
        },
      },
    });
  }
}
