import "server-only";
import { z } from "zod";
import { type CellState, MARKS } from "#domain/cohort/heat-map.ts";
import type { Viewer } from "#domain/permissions.ts";
import { enrolledAs, readMembership } from "../courses/membership.ts";
import { database } from "../database.ts";
import { type CohortExercise, readCohortExercises } from "./scope.ts";

export type CohortLearner = { id: string; name: string; email: string; section: string | null };

/** A learner of the course, for whoever may see people's work there; null for others, and where nobody of that id learns. */
export async function readLearner(viewer: Viewer, courseId: string, learnerId: string): Promise<CohortLearner | null> {
  if (!z.uuid().safeParse(learnerId).success) return null;
  if (!(await readMembership(viewer, courseId, "see-work"))) return null;
  const row = await database().enrollment.findFirst({
    where: { courseId, userId: learnerId, ...enrolledAs("learner") },
    select: { user: { select: { id: true, name: true, email: true } }, section: { select: { name: true } } },
  });
  return row && { ...row.user, section: row.section?.name ?? null };
}

export type LearnerExercise = CohortExercise & {
  state: CellState;
  share: number | null;
  attempts: number;
  minutes: number;
  lastSubmittedAt: Date | null;
};
export type LearnerWork = CohortLearner & { exercises: LearnerExercise[] };

/** The same with where the learner is in each of the course's exercises. */
export async function readLearnerWork(
  viewer: Viewer,
  courseId: string,
  learnerId: string,
): Promise<LearnerWork | null> {
  const learner = await readLearner(viewer, courseId, learnerId);
  if (!learner) return null;
  const exercises = await readCohortExercises(courseId);
  const rows = await database().standing.findMany({
    where: { userId: learnerId, slug: { in: exercises.map(({ slug }) => slug) } },
    select: { slug: true, state: true, share: true, attempts: true, minutes: true, lastSubmittedAt: true },
  });
  const bySlug = new Map(rows.map((row) => [row.slug, { ...row, state: State.parse(row.state) }]));
  return {
    ...learner,
    exercises: exercises.map((exercise) => ({ ...NOTHING, ...bySlug.get(exercise.slug), ...exercise })),
  };
}

const State = z.enum(Object.keys(MARKS) as [CellState, ...CellState[]]);
const NOTHING = { state: "not-started" as const, share: null, attempts: 0, minutes: 0, lastSubmittedAt: null };
