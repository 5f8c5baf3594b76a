import "server-only";
import { ACTIVE_DAYS } from "#domain/cohort/definitions.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readMembership } from "../courses/membership.ts";
import { database } from "../database.ts";
import { type LearnerAtRisk, readRisks } from "./at-risk.ts";
import { type MistakeInRoom, readMostHeld } from "./mistakes.ts";
import { type CohortExercise, ofCohort, readCohortExercises } from "./scope.ts";

/** How many learners are where with an exercise; the others have not started it. */
export type ExerciseStates = CohortExercise & { solved: number; trying: number; stuck: number };

export type Overview = {
  learners: number;
  active: number;
  /** Learners who are stuck with any exercise. */
  stuck: number;
  exercises: ExerciseStates[];
  /** Those of most learners. */
  mistakes: MistakeInRoom[];
  risk: { count: number; learners: LearnerAtRisk[] | null };
  nextDue: { id: string; title: string; dueAt: Date }[];
};

/** Of mistakes, learners at risk and due dates, so many are on the course's first page. */
export const OVERVIEW_LINES = 3;

/** What is on the course's first page, a question for each of it; null for who may not see figures. */
export async function readOverview(viewer: Viewer, courseId: string): Promise<Overview | null> {
  const membership = await readMembership(viewer, courseId, "see-figures");
  if (!membership) return null;
  const exercises = await readCohortExercises(courseId);
  const [[counted], states, learners, mistakes, risks, next] = await Promise.all([
    database().$queryRaw<[Pick<Overview, "active" | "stuck">]>`
      select count(distinct s."userId") filter (where s."lastSubmittedAt" >= now() - make_interval(days => ${ACTIVE_DAYS}::int))::int
          as active,
        count(distinct s."userId") filter (where s.state = 'stuck')::int as stuck
      from "Standing" s where ${ofCohort(courseId, exercises)}`,
    readStates(courseId, exercises),
    database().enrollment.count({ where: { courseId, role: "learner", removedAt: null } }),
    readMostHeld(courseId, exercises, OVERVIEW_LINES),
    readRisks(courseId, exercises, new Date()),
    readNextDue(courseId),
  ]);
  const atRisk = membership.may("see-work") ? risks.atRisk.slice(0, OVERVIEW_LINES) : null;
  const risk = { count: risks.atRisk.length, learners: atRisk };
  return { ...counted, learners, exercises: states, mistakes, risk, nextDue: next };
}

async function readStates(courseId: string, exercises: readonly CohortExercise[]): Promise<ExerciseStates[]> {
  const rows = await database().$queryRaw<Omit<ExerciseStates, "title">[]>`
    select s.slug, count(*) filter (where s.state = 'solved')::int as solved,
      count(*) filter (where s.state = 'trying')::int as trying, count(*) filter (where s.state = 'stuck')::int as stuck
    from "Standing" s where ${ofCohort(courseId, exercises)} group by s.slug`;
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  return exercises.map((exercise) => ({ solved: 0, trying: 0, stuck: 0, ...bySlug.get(exercise.slug), ...exercise }));
}

async function readNextDue(courseId: string): Promise<Overview["nextDue"]> {
  const rows = await database().assignment.findMany({
    where: { courseId, publishedAt: { not: null }, dueAt: { gt: new Date() } },
    select: { id: true, title: true, dueAt: true },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: OVERVIEW_LINES,
  });
  return rows.map(({ dueAt, ...row }) => ({ ...row, dueAt: dueAt! }));
}
