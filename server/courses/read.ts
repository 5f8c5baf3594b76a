import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import type { CourseRole } from "#domain/rights.ts";
import { database } from "../database.ts";
import { enrolledAs, readMembership } from "./membership.ts";

export type CourseLine = {
  id: string;
  title: string;
  role: CourseRole | null;
  learnerCount: number;
  isArchived: boolean;
};

/** The viewer's courses, newest first; an admin sees all of them. */
export async function readCourses(viewer: Viewer): Promise<CourseLine[]> {
  const courses = await database().course.findMany({
    where: visibleTo(viewer),
    select: {
      id: true,
      title: true,
      archivedAt: true,
      enrollments: { where: { userId: viewer.id, removedAt: null }, select: { role: true } },
      _count: { select: { enrollments: { where: enrolledAs("learner") } } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return courses.map(({ id, title, archivedAt, enrollments, _count }) => ({
    id,
    title,
    role: (enrollments[0]?.role ?? null) as CourseRole | null,
    learnerCount: _count.enrollments,
    isArchived: archivedAt !== null,
  }));
}

function visibleTo(viewer: Viewer) {
  return viewer.role === "admin" ? {} : { enrollments: { some: { userId: viewer.id, removedAt: null } } };
}

export type Course = { id: string; title: string; role: CourseRole | null; joinCode: string | null };

/** The course as its members see it; the join code only for those who teach it. Null for everybody else. */
export async function readCourse(viewer: Viewer, courseId: string): Promise<Course | null> {
  const membership = await readMembership(viewer, courseId);
  if (!membership) return null;
  const { title, role, may } = membership;
  const course = may("see-people")
    ? await database().course.findUniqueOrThrow({ where: { id: courseId }, select: { joinCode: true } })
    : null;
  return { id: courseId, title, role, joinCode: course?.joinCode ?? null };
}
