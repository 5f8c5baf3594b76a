import "server-only";
import { ACTIVE_DAYS } from "#domain/cohort/definitions.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readMembership } from "../courses/membership.ts";
import { database } from "../database.ts";
import { ofCohort, readCohortExercises } from "./scope.ts";

export type Overview = {
  learners: number;
  exercises: number;
  active: number;
  solved: number;
  stuck: number;
  nextDue: { title: string; dueAt: Date } | null;
};

/** The row of figures on the course's first page; null for who may not see figures. */
export async function readOverview(viewer: Viewer, courseId: string): Promise<Overview | null> {
  if (!(await readMembership(viewer, courseId, "see-figures"))) return null;
  const exercises = await readCohortExercises(courseId);
  const [[counted], learners, next] = await Promise.all([
    database().$queryRaw<[Pick<Overview, "active" | "solved" | "stuck">]>`
      select count(distinct s."userId") filter (where s."lastSubmittedAt" >= now() - make_interval(days => ${ACTIVE_DAYS}::int))::int
          as active,
        count(*) filter (where s.state = 'solved')::int as solved,
        count(distinct s."userId") filter (where s.state = 'stuck')::int as stuck
      from "Standing" s where ${ofCohort(courseId, exercises)}`,
    database().enrollment.count({ where: { courseId, role: "learner", removedAt: null } }),
    database().assignment.findFirst({
      where: { courseId, publishedAt: { not: null }, dueAt: { gt: new Date() } },
      select: { title: true, dueAt: true },
      orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    }),
  ]);
  const nextDue = next && { title: next.title, dueAt: next.dueAt! };
  return { ...counted, learners, exercises: exercises.length, nextDue };
}
