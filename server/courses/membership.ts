import "server-only";
import { z } from "zod";
import type { Viewer } from "#domain/permissions.ts";
import { COURSE_ROLES, type CourseAction, type CourseRole, mayInCourse } from "#domain/rights.ts";
import { database, type Transaction } from "../database.ts";

export type CourseMembership = {
  courseId: string;
  title: string;
  /** Null for an admin who is not enrolled. */
  role: CourseRole | null;
  isArchived: boolean;
  may: (action: CourseAction) => boolean;
};

const Role = z.enum(COURSE_ROLES);

/**
 * What the viewer is in a course; null when there is no such course, and just the same when it is none of the viewer's
 * business. With `action`, also null when the viewer may not do it.
 */
export async function readMembership(
  viewer: Viewer,
  courseId: string,
  action: CourseAction = "see-course",
  tx: Transaction = database(),
): Promise<CourseMembership | null> {
  if (!z.uuid().safeParse(courseId).success) return null;
  const course = await tx.course.findUnique({
    where: { id: courseId },
    select: {
      title: true,
      archivedAt: true,
      enrollments: { where: { userId: viewer.id, removedAt: null }, select: { role: true } },
    },
  });
  if (!course) return null;
  const [enrollment] = course.enrollments;
  const role = enrollment ? Role.parse(enrollment.role) : null;
  const membership = { role, isArchived: course.archivedAt !== null };
  const may = (asked: CourseAction) => mayInCourse(viewer, membership, asked);
  return may(action) ? { courseId, title: course.title, ...membership, may } : null;
}

/** Those enrolled in a role, for a `where`. Who was removed is nobody's learner any more. */
export const enrolledAs = (...roles: CourseRole[]) => ({ role: { in: roles }, removedAt: null });

/** What a change answers that the viewer may not make, the same as for a course that is not there. */
export const NO_SUCH_COURSE = { ok: false as const, message: "There is no such course of yours." };

const ARCHIVED_COURSE = {
  ok: false as const,
  message: "This course is archived: all of it can be read, and nothing changed, until an instructor opens it again.",
};

/** Why a viewer may not make a change. That a course is archived is told to its members alone. */
export function refusalOf(membership: CourseMembership | null) {
  return membership?.isArchived ? ARCHIVED_COURSE : NO_SUCH_COURSE;
}
