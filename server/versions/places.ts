import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { rolesThatMay } from "#domain/rights.ts";
import { enrolledAs } from "../courses/membership.ts";
import { database } from "../database.ts";

/** A course in which the versions of an exercise are listed. */
export type VersionPlace = { courseId: string; title: string };

/**
 * Where the viewer may see the versions of an exercise: in the course that it belongs to, or for what is everybody's in
 * each that goes on. None for those who read no exercises there.
 */
export async function readVersionPlaces(viewer: Viewer, slug: string): Promise<VersionPlace[]> {
  const exercise = await database().exercise.findUnique({ where: { slug }, select: { courseId: true } });
  if (!exercise) return [];
  const { courseId } = exercise;
  const readers = { userId: viewer.id, ...enrolledAs(...rolesThatMay("read-exercises")) };
  // An admin may in every course, and has to do with those of their own where there are many.
  const isEverywhere = viewer.role === "admin" && courseId !== null;
  const courses = await database().course.findMany({
    where: {
      ...(courseId === null ? { archivedAt: null } : { id: courseId }),
      ...(!isEverywhere && { enrollments: { some: readers } }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, title: true },
  });
  return courses.map(({ id, title }) => ({ courseId: id, title }));
}
