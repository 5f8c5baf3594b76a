import "server-only";
import { ATTEMPT_BINS, type Bin, MINUTE_BINS } from "#domain/cohort/bins.ts";
import { GIVEN_UP_DAYS } from "#domain/cohort/definitions.ts";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { readMembership } from "../courses/membership.ts";
import { database } from "../database.ts";
import { type CohortExercise, ofCohort, readCohortExercises } from "./scope.ts";

export type ExerciseFigures = {
  slug: string;
  title: string;
  began: number;
  trying: number;
  stuck: number;
  solved: number;
  givenUp: number;
  meanShare: number | null;
  medianAttempts: number | null;
  medianMinutes: number | null;
  /** Learners who solved it by ATTEMPT_BINS and by MINUTE_BINS. */
  attempts: number[];
  minutes: number[];
  discrimination: number | null;
  /** How many learners it was computed from. */
  compared: number;
  hardestCase: string | null;
};
export type CohortFigures = { exercises: ExerciseFigures[]; learners: number };

/** What each exercise of the course was like, without names; null for who may not see figures. */
export async function readExerciseFigures(viewer: Viewer, courseId: string): Promise<CohortFigures | null> {
  if (!(await readMembership(viewer, courseId, "see-figures"))) return null;
  const exercises = await readCohortExercises(courseId);
  const [rows, learners] = await Promise.all([
    readFigures(courseId, exercises),
    database().enrollment.count({ where: { courseId, role: "learner", removedAt: null } }),
  ]);
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  return {
    learners,
    exercises: exercises.map((exercise) => ({ ...NOTHING, ...bySlug.get(exercise.slug), ...exercise })),
  };
}

const NOTHING = {
  ...{ began: 0, trying: 0, stuck: 0, solved: 0, givenUp: 0, meanShare: null, medianAttempts: null },
  ...{ medianMinutes: null, discrimination: null, compared: 0, hardestCase: null },
  attempts: ATTEMPT_BINS.map(() => 0),
  minutes: MINUTE_BINS.map(() => 0),
};

/**
 * The discrimination is the corrected item-total correlation: an exercise is compared with the mean of the others, since
 * a total that holds the exercise itself goes together with it for that reason alone (S. Henrysson, Correction of
 * item-total correlations in item analysis, Psychometrika 28, 1963). Means, because learners have begun different numbers.
 * Rounding keeps equal means equal, which the order of adding would not.
 */
function readFigures(courseId: string, exercises: readonly CohortExercise[]) {
  return database().$queryRaw<Omit<ExerciseFigures, "title">[]>`
    with standings as (
      select s."userId", s.slug, s.state, s.share, s."attemptsToSolve", s."minutesToSolve", s."lastSubmittedAt",
        s."hardestCase"
      from "Standing" s where ${ofCohort(courseId, exercises)}
    ), totals as (
      select "userId", sum(share) as total, count(share) as count from standings group by "userId"
    ), work as (
      select s.*, round((t.total - s.share) / nullif(t.count - 1, 0) * 1e9) / 1e9 as rest
      from standings s join totals t on t."userId" = s."userId"
    )
    select slug, count(*)::int as began,
      count(*) filter (where state = 'trying')::int as trying,
      count(*) filter (where state = 'stuck')::int as stuck,
      count(*) filter (where state = 'solved')::int as solved,
      count(*) filter (where state <> 'solved' and "lastSubmittedAt" < now() - make_interval(days => ${GIVEN_UP_DAYS}::int))::int
        as "givenUp",
      avg(share)::float8 as "meanShare",
      (percentile_cont(0.5) within group (order by "attemptsToSolve"))::float8 as "medianAttempts",
      (percentile_cont(0.5) within group (order by "minutesToSolve"))::float8 as "medianMinutes",
      array[${counts(Prisma.sql`"attemptsToSolve"`, ATTEMPT_BINS)}] as attempts,
      array[${counts(Prisma.sql`"minutesToSolve"`, MINUTE_BINS)}] as minutes,
      corr(share, rest)::float8 as discrimination,
      count(*) filter (where share is not null and rest is not null)::int as compared,
      mode() within group (order by "hardestCase") as "hardestCase"
    from work group by slug`;
}

const counts = (column: Prisma.Sql, bins: readonly Bin[]) =>
  Prisma.join(
    bins.map(
      ({ from, to }) =>
        Prisma.sql`count(*) filter (where ${column} >= ${from}::int and ${column} <= coalesce(${to}::int, ${column}))::int`,
    ),
  );

export type ExerciseDetail = {
  figures: ExerciseFigures;
  learners: number;
  /** Where newest verdicts stopped, the most first. */
  cases: { title: string; learners: number }[];
  /** Who gave up, longest ago first; null for who may not see people's work. */
  givenUp: { id: string; name: string; lastSubmittedAt: Date }[] | null;
};

/** One exercise of the course with what its figures were counted from. */
export async function readExerciseDetail(
  viewer: Viewer,
  courseId: string,
  slug: string,
): Promise<ExerciseDetail | null> {
  const membership = await readMembership(viewer, courseId, "see-figures");
  const all = membership && (await readExerciseFigures(viewer, courseId));
  const figures = all?.exercises.find((exercise) => exercise.slug === slug);
  if (!membership || !all || !figures) return null;
  const [cases, givenUp] = await Promise.all([
    readCases(courseId, figures),
    membership.may("see-work") ? readGivenUp(courseId, figures) : null,
  ]);
  return { figures, learners: all.learners, cases, givenUp };
}

function readCases(courseId: string, exercise: CohortExercise) {
  return database().$queryRaw<ExerciseDetail["cases"]>`
    select s."hardestCase" as title, count(*)::int as learners from "Standing" s
    where ${ofCohort(courseId, [exercise])} and s."hardestCase" is not null
    group by 1 order by 2 desc, 1`;
}

function readGivenUp(courseId: string, exercise: CohortExercise) {
  return database().$queryRaw<NonNullable<ExerciseDetail["givenUp"]>>`
    select u.id, u.name, s."lastSubmittedAt" from "Standing" s join "User" u on u.id = s."userId"
    where ${ofCohort(courseId, [exercise])} and s.state <> 'solved'
      and s."lastSubmittedAt" < now() - make_interval(days => ${GIVEN_UP_DAYS}::int)
    order by s."lastSubmittedAt", u.id`;
}
