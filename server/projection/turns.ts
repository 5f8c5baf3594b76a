import "server-only";
import type { Transaction } from "../database.ts";
import type { ScoreScope } from "./assignment-facts.ts";

/** The first keys of advisory locks, so that a course and a learner never share one. */
const [COURSE, LEARNER] = [2, 3];

/**
 * Whoever writes scores sees the facts of all who wrote before. A change to a whole course, such as other dates, waits for
 * those of single learners and they for it; of one learner's changes, which late days couple, each waits for the last.
 */
export async function takeTurns(tx: Transaction, { assignmentId, courseId, slug, userId }: ScoreScope): Promise<void> {
  const courses = await tx.course.findMany({
    where: {
      ...(courseId !== undefined && { id: courseId }),
      ...(assignmentId !== undefined && { assignments: { some: { id: assignmentId } } }),
      ...(slug !== undefined && { assignments: { some: holding(slug) } }),
      ...(userId !== undefined && { enrollments: { some: { userId } } }),
    },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  for (const { id } of courses)
    if (userId === undefined) await takeCourse(tx, id);
    else await tx.$queryRaw`select pg_advisory_xact_lock_shared(hashtextextended(${id}, ${COURSE}))::text`;
  if (userId !== undefined && courses.length > 0)
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${userId}, ${LEARNER}))::text`;
}

/** Before a change that removes what scores of single learners refer to: else each would wait for the other. */
export async function takeCourse(tx: Transaction, courseId: string): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${courseId}, ${COURSE}))::text`;
}

const holding = (slug: string) => ({ items: { some: { exercises: { some: { slug } } } } });
