import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { rolesThatMay } from "#domain/rights.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { enrolledAs } from "../courses/membership.ts";
import { database, type Transaction } from "../database.ts";

/*
 * Who sees which exercise, in one place. What comes from exercises/ is everybody's. An exercise of a course is seen by those
 * of the course, and by those of any course that has assigned it; to all others it is not there.
 */

/** For the `where` of exercises: those that the viewer may see. */
export function visibleTo(viewer: Viewer | null): Prisma.ExerciseWhereInput {
  return viewer?.role === "admin" ? {} : ofMember(viewer);
}

/** Those that are there for the viewer's own work: an admin sees all, and has to do with those of their courses. */
export function ofMember(viewer: Viewer | null): Prisma.ExerciseWhereInput {
  if (!viewer) return { courseId: null };
  const enrolled = { userId: viewer.id, removedAt: null };
  // Those who see an assignment before it is published have to see what it asks for.
  const preparing = { userId: viewer.id, ...enrolledAs(...rolesThatMay("see-work")) };
  return {
    OR: [
      { courseId: null },
      { course: { enrollments: { some: enrolled } } },
      assignedIn({ publishedAt: { not: null }, course: { enrollments: { some: enrolled } } }),
      assignedIn({ course: { enrollments: { some: preparing } } }),
    ],
  };
}

/** Those about which the viewer may know what learners did: everybody's, and those of courses where they see work. */
export function taughtBy(viewer: Viewer): Prisma.ExerciseWhereInput {
  const taught = { enrollments: { some: { userId: viewer.id, ...enrolledAs(...rolesThatMay("see-work")) } } };
  return { OR: [{ courseId: null }, { course: taught }, assignedIn({ course: taught })] };
}

/** Those that a course has to do with, whoever of it is asking: the figures of its cohort are about no others. */
export function ofCourse(courseId: string): Prisma.ExerciseWhereInput {
  return { OR: [{ courseId: null }, { courseId }, assignedIn({ courseId })] };
}

/** Those whose versions are told to whoever reads the exercises of a course: its own, and everybody's. */
export function withVersionsIn(courseId: string): Prisma.ExerciseWhereInput {
  return { OR: [{ courseId }, { courseId: null }] };
}

/** Those that the viewer may put into assignments of a course: what they may write, and what the course has already. */
export function assignableIn(viewer: Viewer, courseId: string): Prisma.ExerciseWhereInput {
  const writers = { userId: viewer.id, ...enrolledAs(...rolesThatMay("write-exercises")) };
  const written = viewer.role === "admin" ? {} : { course: { enrollments: { some: writers } } };
  return { OR: [ofCourse(courseId), written] };
}

const assignedIn = (assignment: Prisma.AssignmentWhereInput) => ({ assigned: { some: { item: { assignment } } } });

/** A version that learners may have got: of a content that was only tried or put to the proof nobody hears. */
export const PUBLISHED = { publications: { some: {} } } satisfies Prisma.ExerciseVersionWhereInput;

type Asked = { slug: string; versionId: string };

/**
 * The version that a request names, where its viewer may work on it; null where it was never published, belongs to another
 * exercise or is none of the viewer's business.
 */
export async function readPublished(viewer: Viewer | null, { slug, versionId }: Asked, tx: Transaction = database()) {
  return tx.exerciseVersion.findFirst({
    where: { id: versionId, slug, ...PUBLISHED, exercise: visibleTo(viewer) },
    select: { id: true, slug: true, contentHash: true, seeds: true },
  });
}

/** Whether there is such an exercise for the viewer to work on. */
export async function isVisible(viewer: Viewer | null, slug: string): Promise<boolean> {
  return (await database().exercise.count({ where: { slug, publications: { some: {} }, ...visibleTo(viewer) } })) > 0;
}
