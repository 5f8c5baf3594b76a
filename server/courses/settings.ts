import "server-only";
import type { z } from "zod";
import type { ActionResult } from "#domain/action-result.ts";
import type { Viewer } from "#domain/permissions.ts";
import { recordAudit } from "../audit/write.ts";
import { database } from "../database.ts";
import { projectAssignmentScores } from "../projection/assignment-scores.ts";
import { changeCourse } from "./change-course.ts";
import { readMembership } from "./membership.ts";
import type { CourseId, CourseSettings } from "./schema.ts";

export type Settings = {
  title: string;
  lateDays: number;
  isArchived: boolean;
  joinCode: string | null;
  joinCodeExpiresAt: Date | null;
  joinCodeLimit: number | null;
  /** How many came with the present code. */
  joined: number;
};

/** What an instructor may set about a course; null for everybody else. */
export async function readSettings(viewer: Viewer, courseId: string): Promise<Settings | null> {
  if (!(await readMembership(viewer, courseId, "archive-course"))) return null;
  const { archivedAt, ...course } = await database().course.findUniqueOrThrow({
    where: { id: courseId },
    select: {
      title: true,
      lateDays: true,
      archivedAt: true,
      joinCode: true,
      joinCodeExpiresAt: true,
      joinCodeLimit: true,
    },
  });
  const { joinCode } = course;
  const joined = joinCode === null ? 0 : await database().enrollment.count({ where: { courseId, joinCode } });
  return { ...course, isArchived: archivedAt !== null, joined };
}

/** The title, and the late days of every learner, whose scores follow. */
export async function saveSettings(
  viewer: Viewer,
  { courseId, seen, title, lateDays }: z.infer<typeof CourseSettings>,
): Promise<ActionResult<null>> {
  return changeCourse(viewer, { courseId, action: "edit-course" }, async (tx) => {
    const before = await tx.course.findUniqueOrThrow({
      where: { id: courseId },
      select: { title: true, lateDays: true },
    });
    if (before.title !== seen.title || before.lateDays !== seen.lateDays)
      return {
        ok: false,
        message: `Somebody changed this in the meantime: the title is “${before.title}” and the late days are ${before.lateDays}. Look at both and save again.`,
      };
    await tx.course.update({ where: { id: courseId }, data: { title, lateDays } });
    if (title !== before.title)
      await recordAudit(tx, viewer, [
        { courseId, action: "course-renamed", subject: title, before: before.title, after: title },
      ]);
    if (lateDays !== before.lateDays) {
      const change = { before: before.lateDays, after: lateDays };
      await recordAudit(tx, viewer, [{ courseId, action: "late-days-changed", subject: title, ...change }]);
      await projectAssignmentScores(tx, { courseId });
    }
    return { ok: true, value: null };
  });
}

/** Ends a course: everything stays readable, and nobody changes or joins it. */
export async function archiveCourse(
  viewer: Viewer,
  { courseId }: z.infer<typeof CourseId>,
): Promise<ActionResult<null>> {
  return setArchived(viewer, courseId, true);
}

export async function reopenCourse(
  viewer: Viewer,
  { courseId }: z.infer<typeof CourseId>,
): Promise<ActionResult<null>> {
  return setArchived(viewer, courseId, false);
}

/** Once more is harmless, and leaves nothing in the log. */
async function setArchived(viewer: Viewer, courseId: string, archive: boolean): Promise<ActionResult<null>> {
  return changeCourse(viewer, { courseId, action: "archive-course" }, async (tx, { title, isArchived }) => {
    if (isArchived !== archive) {
      await tx.course.update({ where: { id: courseId }, data: { archivedAt: archive ? new Date() : null } });
      const action = archive ? "course-archived" : "course-reopened";
      await recordAudit(tx, viewer, [{ courseId, action, subject: title }]);
    }
    return { ok: true, value: null };
  });
}
