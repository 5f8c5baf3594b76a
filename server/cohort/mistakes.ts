import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { readMembership } from "../courses/membership.ts";
import { database } from "../database.ts";
import { type CohortExercise, ofCohort, readCohortExercises } from "./scope.ts";

export type MistakeFigures = {
  slug: string;
  title: string;
  mistake: string;
  message: string;
  held: number;
  /** How often it was held and got over. */
  overcome: number;
  medianAttempts: number | null;
  medianMinutes: number | null;
  /** The hint that most often came before, 0 for the first, and how often. */
  hint: number | null;
  hintCount: number;
};
export type BoardLine = MistakeFigures & {
  /** Who came to it last; null for who may not see people's work. */
  holders: { id: string; name: string }[] | null;
};
export type MistakeBoard = { lines: BoardLine[]; total: number; pageSize: number };

export const BOARD_PAGE = 20;
const HOLDERS_SHOWN = 3;

/** The mistakes that learners of the course hold now, those of most learners first. */
export async function readMistakeBoard(
  viewer: Viewer,
  courseId: string,
  { page }: { page: number },
): Promise<MistakeBoard | null> {
  const membership = await readMembership(viewer, courseId, "see-figures");
  if (!membership) return null;
  const exercises = await readCohortExercises(courseId);
  const all = await readHeld(courseId, exercises);
  const shown = all.slice((page - 1) * BOARD_PAGE, page * BOARD_PAGE);
  const [figures, holders] = await Promise.all([
    readFigures(courseId, exercises, shown),
    membership.may("see-work") ? readHolders(courseId, shown) : null,
  ]);
  const lines = figures.map((line) => ({
    ...line,
    holders: holders && holdersOf(line, holders),
  }));
  return { lines, total: all.length, pageSize: BOARD_PAGE };
}

export type MistakeInRoom = Pick<MistakeFigures, "slug" | "title" | "mistake" | "message" | "held">;

/** The mistakes of most learners, as they were told of them. Whoever calls this has asked for the viewer's right. */
export async function readMostHeld(
  courseId: string,
  exercises: readonly CohortExercise[],
  most: number,
): Promise<MistakeInRoom[]> {
  const rows = await database().$queryRaw<Omit<MistakeInRoom, "title">[]>`
    select s.slug, s.mistake, mode() within group (order by s.message) as message, count(distinct s."userId")::int as held
    from "MistakeEpisode" s where ${ofCohort(courseId, exercises)} and s.until is null
    group by s.slug, s.mistake order by held desc, s.slug, s.mistake limit ${most}::int`;
  const titles = new Map(exercises.map(({ slug, title }) => [slug, title]));
  return rows.map((row) => ({ ...row, title: titles.get(row.slug) ?? row.slug }));
}

type Key = { slug: string; mistake: string };

const holdersOf = ({ slug, mistake }: Key, holders: readonly (Key & { id: string; name: string })[]) =>
  holders.flatMap(({ id, name, ...of }) => (of.slug === slug && of.mistake === mistake ? [{ id, name }] : []));

function readHeld(courseId: string, exercises: readonly CohortExercise[]): Promise<Key[]> {
  return database().$queryRaw<Key[]>`
    select s.slug, s.mistake from "MistakeEpisode" s
    where ${ofCohort(courseId, exercises)} and s.until is null
    group by s.slug, s.mistake order by count(distinct s."userId") desc, s.slug, s.mistake`;
}

/** The figures of these mistakes, in their order. */
async function readFigures(
  courseId: string,
  exercises: readonly CohortExercise[],
  keys: readonly Key[],
): Promise<MistakeFigures[]> {
  const rows = await database().$queryRaw<Omit<MistakeFigures, "title">[]>`
    select s.slug, s.mistake, mode() within group (order by s.message) as message,
      count(distinct s."userId") filter (where s.until is null)::int as held,
      count(s.until)::int as overcome,
      (percentile_cont(0.5) within group (order by s.attempts) filter (where s.until is not null))::float8 as "medianAttempts",
      (percentile_cont(0.5) within group (order by s.minutes) filter (where s.until is not null))::float8 as "medianMinutes",
      mode() within group (order by s."lastHint") filter (where s.until is not null) as hint,
      coalesce((select max(n) from (select count(*)::int as n from unnest(array_agg(s."lastHint")
        filter (where s.until is not null and s."lastHint" is not null)) as hint group by hint) as h), 0) as "hintCount"
    from "MistakeEpisode" s where ${ofCohort(courseId, exercises)} and ${oneOf(keys)}
    group by s.slug, s.mistake`;
  const titles = new Map(exercises.map(({ slug, title }) => [slug, title]));
  return keys.flatMap((key) =>
    rows
      .filter((row) => row.slug === key.slug && row.mistake === key.mistake)
      .map((row) => ({ ...row, title: titles.get(row.slug) ?? row.slug })),
  );
}

function readHolders(courseId: string, keys: readonly Key[]) {
  return database().$queryRaw<(Key & { id: string; name: string })[]>`
    select slug, mistake, id, name from (
      select s.slug, s.mistake, u.id, u.name,
        row_number() over (partition by s.slug, s.mistake order by max(s."from") desc, u.id) as place
      from "MistakeEpisode" s join "User" u on u.id = s."userId"
      where ${ofCohort(courseId, exercisesOf(keys))} and s.until is null and ${oneOf(keys)}
      group by s.slug, s.mistake, u.id
    ) as holders where place <= ${HOLDERS_SHOWN}::int order by place`;
}

const oneOf = (keys: readonly Key[]) => Prisma.sql`
  (s.slug, s.mistake) in (select * from unnest(${keys.map(({ slug }) => slug)}::text[],
    ${keys.map(({ mistake }) => mistake)}::text[]))`;
const exercisesOf = (keys: readonly Key[]) => keys.map(({ slug }) => ({ slug, title: slug }));

export type Holder = { id: string; name: string; since: Date; attempts: number; minutes: number };
export type MistakeDetail = { figures: MistakeFigures; holders: Holder[] };

/** One mistake with those who hold it, longest first; null for who may not see people's work. */
export async function readMistake(
  viewer: Viewer,
  courseId: string,
  { slug, mistake }: Key,
): Promise<MistakeDetail | null> {
  if (!(await readMembership(viewer, courseId, "see-work"))) return null;
  const exercises = (await readCohortExercises(courseId)).filter((exercise) => exercise.slug === slug);
  const [[figures], holders] = await Promise.all([
    readFigures(courseId, exercises, [{ slug, mistake }]),
    database().$queryRaw<Holder[]>`
      select u.id, u.name, min(s."from") as since, sum(s.attempts)::int as attempts, sum(s.minutes)::int as minutes
      from "MistakeEpisode" s join "User" u on u.id = s."userId"
      where ${ofCohort(courseId, exercises)} and s.mistake = ${mistake} and s.until is null
      group by u.id order by since, u.id`,
  ]);
  return figures ? { figures, holders } : null;
}
