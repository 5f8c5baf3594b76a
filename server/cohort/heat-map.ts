import "server-only";
import { createHmac } from "node:crypto";
import { ACTIVE_DAYS } from "#domain/cohort/definitions.ts";
import { rowOfMarks } from "#domain/cohort/heat-map.ts";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { readMembership } from "../courses/membership.ts";
import { database } from "../database.ts";
import { environment } from "../env.ts";
import { type CohortExercise, learnersOf, readCohortExercises } from "./scope.ts";

export type HeatMapRow = {
  /** The learner's id; for who may not see people, a name for the row that says nothing. */
  key: string;
  learner: { name: string; email: string; section: string | null } | null;
  /** A mark for each exercise, in their order. */
  marks: string;
  /** Handed something in lately: domain/cohort/definitions.ts. */
  isActive: boolean;
};
export type HeatMap = {
  exercises: CohortExercise[];
  rows: HeatMapRow[];
  isNamed: boolean;
  /** Changes since then are what is asked for next. */
  at: Date;
};

/** What is written at about this time may be committed after it is asked for, so each question reaches so far back. */
const OVERLAP = Prisma.sql`interval '10 seconds'`;
/** Further back than this, the whole map is less work than its changes. */
const LONGEST_MS = 3_600_000;
const MARK = Prisma.sql`case s.state when 'trying' then '1' when 'stuck' then '2' when 'solved' then '3' else '0' end`;

/** Learners by exercises, for whoever may see figures; names only for who may see people's work. Null for others. */
export async function readHeatMap(viewer: Viewer, courseId: string): Promise<HeatMap | null> {
  const membership = await readMembership(viewer, courseId, "see-figures");
  if (!membership) return null;
  const isNamed = membership.may("see-work");
  const [exercises, at] = await Promise.all([readCohortExercises(courseId), readClock()]);
  const rows = (await readRows(courseId, exercises)).map(
    ({ places, marks, userId, name, email, section, isActive }) => ({
      key: isNamed ? userId : pseudonymOf(courseId, userId),
      learner: isNamed ? { name, email, section } : null,
      marks: rowOfMarks(exercises.length, places ?? [], marks ?? ""),
      isActive,
    }),
  );
  return { exercises, rows: isNamed ? rows : rows.toSorted((a, b) => (a.key < b.key ? -1 : 1)), isNamed, at };
}

type Row = {
  userId: string;
  name: string;
  email: string;
  section: string | null;
  places: number[] | null;
  marks: string | null;
  isActive: boolean;
};

function readRows(courseId: string, exercises: readonly CohortExercise[]): Promise<Row[]> {
  return database().$queryRaw<Row[]>`
    with places as (
      select slug, (place - 1)::int as place
      from unnest(${exercises.map(({ slug }) => slug)}::text[]) with ordinality as t(slug, place)
    ), work as (
      select s."userId", array_agg(p.place) as places, string_agg(${MARK}, '') as marks,
        max(s."lastSubmittedAt") >= now() - make_interval(days => ${ACTIVE_DAYS}::int) as "isActive"
      from "Standing" s join places p on p.slug = s.slug where s."userId" in ${learnersOf(courseId)} group by s."userId"
    )
    select u.id as "userId", u.name, u.email, c.name as section, w.places, w.marks, coalesce(w."isActive", false) as "isActive"
    from "Enrollment" e join "User" u on u.id = e."userId" left join "Section" c on c.id = e."sectionId"
      left join work w on w."userId" = e."userId"
    where e."courseId" = ${courseId}::uuid and e.role = 'learner' and e."removedAt" is null
    order by u.name, u.id`;
}

export type HeatMapChanges =
  | { isWhole: false; at: Date; cells: { key: string; slug: string; mark: string }[] }
  /** So much has changed that the page is to be read anew. */
  | { isWhole: true };

/** The cells that may have changed since then: those of verdicts, and of what waits for one. */
export async function readHeatMapChanges(
  viewer: Viewer,
  courseId: string,
  since: Date,
): Promise<HeatMapChanges | null> {
  const membership = await readMembership(viewer, courseId, "see-figures");
  if (!membership) return null;
  const at = await readClock();
  if (at.getTime() - since.getTime() > LONGEST_MS) return { isWhole: true };
  const rows = await database().$queryRaw<{ userId: string; slug: string; mark: string }[]>`
    select distinct s."userId", s.slug, ${MARK} as mark
    from "Grading" g join "Submission" b on b.id = g."submissionId"
      join "Standing" s on s."userId" = b."userId" and s.slug = b.slug
    where (g."gradedAt" >= ${since} or g."gradedAt" is null) and b."userId" in ${learnersOf(courseId)}`;
  const keyOf = (userId: string) => (membership.may("see-work") ? userId : pseudonymOf(courseId, userId));
  return { isWhole: false, at, cells: rows.map(({ userId, ...cell }) => ({ key: keyOf(userId), ...cell })) };
}

async function readClock(): Promise<Date> {
  const [{ at }] = await database().$queryRaw<[{ at: Date }]>`select clock_timestamp() - ${OVERLAP} as at`;
  return at;
}

/** The same for a learner of a course each time, and nothing that leads back to who it is. */
function pseudonymOf(courseId: string, userId: string): string {
  return createHmac("sha256", environment().AUTH_SECRET).update(`${courseId} ${userId}`).digest("hex").slice(0, 16);
}
