import "server-only";
import { z } from "zod";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { readMembership } from "../courses/membership.ts";
import { database } from "../database.ts";
import { type Columns, type GradebookColumn, readColumns } from "./columns.ts";
import { withMissing } from "./missing.ts";
import type { CellState, GradebookQuery } from "./schema.ts";

const Cell = z.object({
  points: z.number(),
  attempts: z.int(),
  daysLate: z.int(),
  isOverridden: z.boolean(),
  isExcused: z.boolean(),
  isMissing: z.boolean(),
});
export type Cell = z.infer<typeof Cell>;

/** `share`: 0 to 1 of the exercise's points. */
const ExerciseCell = z.object({
  share: z.number().nullable(),
  attempts: z.int(),
  daysLate: z.int(),
  isOverridden: z.boolean(),
  isExcused: z.boolean(),
  isMissing: z.boolean().default(false),
});
export type ExerciseCell = z.infer<typeof ExerciseCell>;

const Row = z.object({
  userId: z.uuid(),
  name: z.string(),
  email: z.string(),
  section: z.string().nullable(),
  /** Points and full points over all assignments that the learner is not excused from. */
  points: z.number(),
  fullPoints: z.number(),
  /** By assignment; none where nothing was handed in and nothing is missing. */
  cells: z.record(z.string(), Cell),
  /** Of the opened assignment, by slug. */
  exercises: z.record(z.string(), ExerciseCell),
});
export type GradebookRow = z.infer<typeof Row>;
type FoundRow = GradebookRow & { total: number };

export type Gradebook = {
  columns: GradebookColumn[];
  sections: { id: string; name: string }[];
  rows: GradebookRow[];
  /** Learners that the filters leave. */
  total: number;
};

export const PAGE_SIZE = 100;

/** Learners by assignments, a page of them, for those who may see grades; null for everybody else. */
export async function readGradebook(
  viewer: Viewer,
  courseId: string,
  query: GradebookQuery,
): Promise<Gradebook | null> {
  if (!(await readMembership(viewer, courseId, "see-grades"))) return null;
  const [columns, sections] = await Promise.all([
    readColumns(courseId),
    database().section.findMany({ where: { courseId }, orderBy: { name: "asc" }, select: { id: true, name: true } }),
  ]);
  const rows = await readRows(courseId, columns, query, PAGE_SIZE);
  return { columns: columns.columns, sections, rows, total: rows[0]?.total ?? 0 };
}

const ORDER: Record<string, Prisma.Sql> = {
  name: Prisma.sql`lower(t.name)`,
  email: Prisma.sql`t.email`,
  section: Prisma.sql`t.section`,
  total: Prisma.sql`case when t."fullPoints" = 0 then null else t.points / t."fullPoints" end`,
};

/** Of an assignment, or of an exercise of the opened one. */
function orderByPoints(sort: string, open: string | undefined): Prisma.Sql {
  const slug = /^exercise:(.+)$/.exec(sort)?.[1];
  if (slug === undefined) return Prisma.sql`(t.cells->${sort}->>'points')::float8`;
  return Prisma.sql`(select s.share from "AssignmentScore" s
    where s."userId" = t."userId" and s."assignmentId" = ${open ?? null}::uuid and s.slug = ${slug})`;
}

const HAS_STATE: Record<CellState, Prisma.Sql> = {
  missing: Prisma.sql`c."isMissing"`,
  late: Prisma.sql`c."daysLate" > 0`,
  overridden: Prisma.sql`c."isOverridden"`,
  excused: Prisma.sql`c."isExcused"`,
};

/**
 * The learners of a page with all of their cells, in one question. What a share is worth was decided when it was written;
 * SQL takes the best of each item and adds up, because sorting and filtering 800 learners needs the sums of all of them.
 */
export async function readRows(
  courseId: string,
  { columns, ownEnds }: Columns,
  { sort, descending, q, section, state, open, offset }: GradebookQuery,
  limit: number,
): Promise<FoundRow[]> {
  const ends = columns.map(({ id, endsAt, fullPoints }) => ({ id, endsAt, fullPoints }));
  const order = ORDER[sort] ?? orderByPoints(sort, open);
  const direction = descending ? Prisma.sql`desc nulls last` : Prisma.sql`asc nulls first`;
  const rows = await database().$queryRaw<unknown[]>`
    with assignment as (
      select * from jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) as t(id uuid, "endsAt" timestamptz, "fullPoints" float8)
    ), own as (
      select * from jsonb_to_recordset(${JSON.stringify(ownEnds)}::jsonb)
        as t("assignmentId" uuid, "userId" uuid, "endsAt" timestamptz)
    ), learner as (
      select u.id, u.name, u.email, s.name as section, s.id as "sectionId"
      from "Enrollment" e join "User" u on u.id = e."userId" left join "Section" s on s.id = e."sectionId"
      where e."courseId" = ${courseId}::uuid and e.role = 'learner' and e."removedAt" is null
    ), ranked as (
      select s.*, i.points as worth, row_number() over (partition by s."userId", i.id
        order by coalesce(s.share, 0) desc, s.slug) <= i.choose as counts
      from "AssignmentScore" s join "AssignmentItem" i on i."assignmentId" = s."assignmentId"
        join "AssignedExercise" x on x."itemId" = i.id and x.slug = s.slug
      where s."assignmentId" in (select id from assignment)
    ), reached as (
      select "userId", "assignmentId", sum(worth * coalesce(share, 0)) filter (where counts) as points,
        sum(attempts)::int as attempts, coalesce(max("daysLate") filter (where counts), 0) as "daysLate",
        bool_or("isOverridden") as "isOverridden", bool_or("isExcused") as "isExcused"
      from ranked group by "userId", "assignmentId"
    ), cell as (
      select l.id as "userId", a.id as "assignmentId", a."fullPoints", coalesce(r.points, 0) as points,
        coalesce(r.attempts, 0) as attempts, coalesce(r."daysLate", 0) as "daysLate",
        coalesce(r."isOverridden", false) as "isOverridden", coalesce(r."isExcused", false) as "isExcused",
        coalesce(r.attempts, 0) = 0 and not coalesce(r."isExcused", false) and not coalesce(r."isOverridden", false)
          and coalesce(case when o."userId" is null then a."endsAt" else o."endsAt" end <= now(), false) as "isMissing",
        r."userId" is not null as "isThere"
      from learner l cross join assignment a left join reached r on r."userId" = l.id and r."assignmentId" = a.id
        left join own o on o."userId" = l.id and o."assignmentId" = a.id
    ), t as (
      select l.id as "userId", l.name, l.email, l.section, l."sectionId",
        coalesce(sum(c.points) filter (where not c."isExcused"), 0) as points,
        coalesce(sum(c."fullPoints") filter (where not c."isExcused"), 0) as "fullPoints",
        coalesce(jsonb_object_agg(c."assignmentId", jsonb_build_object('points', c.points, 'attempts', c.attempts,
          'daysLate', c."daysLate", 'isOverridden', c."isOverridden", 'isExcused', c."isExcused",
          'isMissing', c."isMissing")) filter (where c."isThere" or c."isMissing"), '{}') as cells,
        coalesce(bool_or(${state ? HAS_STATE[state] : Prisma.sql`true`}), ${state === undefined}) as "hasState"
      from learner l left join cell c on c."userId" = l.id
      group by l.id, l.name, l.email, l.section, l."sectionId"
    )
    select t."userId", t.name, t.email, t.section, t.points, t."fullPoints", t.cells, count(*) over ()::int as total,
      coalesce((select jsonb_object_agg(s.slug, jsonb_build_object('share', s.share, 'attempts', s.attempts,
          'daysLate', s."daysLate",
          'isOverridden', s."isOverridden", 'isExcused', s."isExcused")) from "AssignmentScore" s
        where s."userId" = t."userId" and s."assignmentId" = ${open ?? null}::uuid), '{}') as exercises
    from t
    where t."hasState" and ${section ? Prisma.sql`t."sectionId" = ${section}::uuid` : Prisma.sql`true`}
      and (${q} = '' or strpos(lower(t.name), lower(${q})) > 0 or strpos(t.email, lower(${q})) > 0)
    order by ${order} ${direction}, lower(t.name), t."userId"
    limit ${limit} offset ${offset}`;
  const opened = columns.find(({ id }) => id === open);
  const parsed = z.array(Row.extend({ total: z.int() })).parse(rows);
  return opened ? parsed.map((row) => withMissing(row, opened, ownEnds)) : parsed;
}
