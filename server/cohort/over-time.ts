import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { readMembership } from "../courses/membership.ts";
import { database } from "../database.ts";
import { ofCohort, readCohortExercises } from "./scope.ts";

export type OverTime = {
  /** The days (UTC) on which something was solved, in order. */
  days: { day: string; solved: number }[];
  due: { title: string; dueAt: Date }[];
  /** Learners times exercises. */
  pairs: number;
};

/** How many exercises were solved by when; null for who may not see figures. */
export async function readOverTime(viewer: Viewer, courseId: string): Promise<OverTime | null> {
  if (!(await readMembership(viewer, courseId, "see-figures"))) return null;
  const exercises = await readCohortExercises(courseId);
  const [days, due, learners] = await Promise.all([
    database().$queryRaw<OverTime["days"]>`
      select to_char(s."solvedAt" at time zone 'UTC', 'YYYY-MM-DD') as day, count(*)::int as solved
      from "Standing" s where ${ofCohort(courseId, exercises)} and s."solvedAt" is not null group by 1 order by 1`,
    database().assignment.findMany({
      where: { courseId, publishedAt: { not: null }, dueAt: { not: null } },
      select: { title: true, dueAt: true },
      orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    }),
    database().enrollment.count({ where: { courseId, role: "learner", removedAt: null } }),
  ]);
  return {
    days,
    due: due.map(({ title, dueAt }) => ({ title, dueAt: dueAt! })),
    pairs: learners * exercises.length,
  };
}
