import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { rolesThatMay } from "#domain/rights.ts";
import { enrolledAs } from "../courses/membership.ts";
import { database } from "../database.ts";

/** A place in a gradebook: one learner's exercise in one assignment. */
export type GradePlace = { courseId: string; assignmentId: string; learnerId: string; slug: string; title: string };

type Work = { userId: string; slug: string };

/** Where the viewer may change what a learner's exercise is worth: in the assignments that it is part of. */
export async function readGradePlaces(viewer: Viewer, { userId, slug }: Work): Promise<GradePlace[]> {
  const mayEdit = { some: { userId: viewer.id, ...enrolledAs(...rolesThatMay("edit-grades")) } };
  const rows = await database().assignment.findMany({
    where: {
      items: { some: { exercises: { some: { slug } } } },
      course: {
        archivedAt: null,
        AND: [
          { enrollments: { some: { userId, ...enrolledAs("learner") } } },
          viewer.role === "admin" ? {} : { enrollments: mayEdit },
        ],
      },
    },
    select: { id: true, title: true, courseId: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, title, courseId }) => ({ courseId, assignmentId: id, learnerId: userId, slug, title }));
}
