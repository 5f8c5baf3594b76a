import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "../database.ts";

/**
 * Of the exercises of courses, which course of the viewer's each belongs to, by its title: the one that writes it, where
 * they are in it, else the first that has assigned it.
 */
export async function readCourseTitles(viewer: Viewer | null): Promise<Map<string, string>> {
  if (!viewer) return new Map();
  const enrolled = { some: { userId: viewer.id, removedAt: null } };
  const [written, assigned] = await Promise.all([
    database().exercise.findMany({
      where: { course: { enrollments: enrolled } },
      select: { slug: true, course: { select: { title: true } } },
    }),
    database().assignedExercise.findMany({
      where: { exercise: { courseId: { not: null } }, item: { assignment: { course: { enrollments: enrolled } } } },
      select: { slug: true, item: { select: { assignment: { select: { course: { select: { title: true } } } } } } },
      orderBy: { item: { assignment: { createdAt: "desc" } } },
    }),
  ]);
  return new Map([
    ...assigned.map(({ slug, item }) => [slug, item.assignment.course.title] as const),
    ...written.map(({ slug, course }) => [slug, course!.title] as const),
  ]);
}
