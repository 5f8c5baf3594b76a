import "server-only";
import { decideWriting, type MayWrite } from "#domain/comments.ts";
import type { Viewer } from "#domain/permissions.ts";
import { type CourseRole, mayInCourse } from "#domain/rights.ts";
import { enrolledAs } from "../courses/membership.ts";
import { database, type Transaction } from "../database.ts";

/** Whether and what the viewer may write about a learner's work, and the courses in which they may. */
export type Standing = MayWrite & { courseIds: string[] };

/** It is the courses in which the learner learns that decide, with what the viewer is in each. */
export async function readStanding(viewer: Viewer, learnerId: string, tx: Transaction = database()): Promise<Standing> {
  const isOwn = viewer.id === learnerId;
  const rows = await tx.course.findMany({
    where: { enrollments: { some: { userId: learnerId, ...enrolledAs("learner") } } },
    select: {
      ...{ id: true, title: true, archivedAt: true },
      enrollments: { where: { userId: viewer.id, removedAt: null }, select: { role: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const courses = rows.map(({ id, title, archivedAt, enrollments: [enrollment] }) => {
    const membership = { role: (enrollment?.role ?? null) as CourseRole | null, isArchived: archivedAt !== null };
    const mayComment = mayInCourse(viewer, membership, "comment");
    return {
      ...{ id, title, isArchived: membership.isArchived, mayComment },
      mayRead: mayInCourse(viewer, membership, "see-work"),
    };
  });
  const concerned = courses.filter(({ isArchived, mayComment }) => !isArchived && (isOwn || mayComment));
  return { ...decideWriting(isOwn, courses), courseIds: concerned.map(({ id }) => id) };
}
