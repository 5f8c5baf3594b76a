import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { enrolledAs } from "../courses/membership.ts";
import { database } from "../database.ts";

/**
 * Exercises of which the viewer, as a learner, may not know yet what hidden cases found. The strictest assignment speaks,
 * and nobody's extension is looked at: what is held back too long is exported a little later.
 */
export async function readHeldBack(viewer: Viewer): Promise<string[]> {
  const heldBack = [{ hiddenResults: "never" }, { hiddenResults: "after-due", ...isOpenAt(new Date()) }];
  const rows = await database().assignedExercise.findMany({
    where: {
      item: {
        assignment: {
          publishedAt: { not: null },
          course: { enrollments: { some: { userId: viewer.id, ...enrolledAs("learner") } } },
          OR: heldBack,
        },
      },
    },
    select: { slug: true },
    distinct: ["slug"],
    orderBy: { slug: "asc" },
  });
  return rows.map(({ slug }) => slug);
}

/** Some learner may still hand in: the assignment's own due date, or that of an extension, is to come. */
const isOpenAt = (now: Date) => ({
  OR: [{ dueAt: null }, { dueAt: { gt: now } }, { allowances: { some: { withdrawnAt: null, dueAt: { gt: now } } } }],
});
