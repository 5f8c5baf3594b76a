import "server-only";
import { z } from "zod";
import { AttemptPolicy, LatePolicyChoice } from "#domain/assignment.ts";
import { Verdict } from "#grader/report.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Transaction } from "../database.ts";
import { SCORING_VERSION } from "./tasks.ts";

/** What is said of scores; what is not said is not narrowed. */
export type ScoreScope = { assignmentId?: string; courseId?: string; userId?: string; slug?: string };

const Moment = z.coerce.date();
const Assignment = z.object({
  id: z.uuid(),
  courseId: z.uuid(),
  title: z.string(),
  lateDays: z.int(),
  opensAt: Moment.nullable(),
  dueAt: Moment.nullable(),
  closesAt: Moment.nullable(),
  late: LatePolicyChoice,
  attempts: AttemptPolicy.nullable(),
  slugs: z.array(z.string()),
});
const Learner = z.object({ userId: z.uuid(), courseId: z.uuid(), sectionId: z.uuid().nullable() });
const Allowance = z.object({
  id: z.uuid(),
  assignmentId: z.uuid(),
  userId: z.uuid().nullable(),
  sectionId: z.uuid().nullable(),
  kind: z.enum(["extension", "exemption"]),
  dueAt: Moment.nullable(),
  closesAt: Moment.nullable(),
  createdAt: Moment,
});
const Submission = z.object({
  id: z.uuid(),
  userId: z.uuid(),
  slug: z.string(),
  submittedAt: Moment,
  part: z.string().nullable(),
  status: Verdict.nullable(),
  score: z.number().nullable(),
});
const Hint = z.object({ userId: z.uuid(), slug: z.string(), position: z.int(), openedAt: Moment });
const Override = z.object({
  id: z.uuid(),
  assignmentId: z.uuid(),
  userId: z.uuid(),
  slug: z.string(),
  part: z.string().nullable(),
  share: z.number().nullable(),
  createdAt: Moment,
});
const Facts = z.object({
  assignments: z.array(Assignment),
  learners: z.array(Learner),
  allowances: z.array(Allowance),
  submissions: z.array(Submission),
  hints: z.array(Hint),
  overrides: z.array(Override),
  versions: z.array(z.object({ slug: z.string(), versionId: z.uuid() })),
});
export type AssignmentFacts = z.infer<typeof Facts>;

/**
 * All that scores of the scope depend on, in one question: it is asked with every submission and verdict. Where a course
 * has late days its assignments depend on one another, so all of a learner's come along.
 */
export async function readAssignmentFacts(
  tx: Transaction,
  scope: ScoreScope,
  userIds: readonly string[],
): Promise<AssignmentFacts> {
  const { assignmentId, courseId, slug } = scope;
  const touched = Prisma.sql`
    ${assignmentId === undefined ? Prisma.sql`true` : Prisma.sql`a.id = ${assignmentId}::uuid`}
    and ${courseId === undefined ? Prisma.sql`true` : Prisma.sql`a."courseId" = ${courseId}::uuid`}
    and ${slug === undefined ? Prisma.sql`true` : Prisma.sql`exists (select from "AssignmentItem" i join "AssignedExercise" x on x."itemId" = i.id where i."assignmentId" = a.id and x.slug = ${slug})`}
    and exists (select from "Enrollment" e where e."courseId" = a."courseId" and e."userId" = any(${userIds}::uuid[]))`;
  const [row] = await tx.$queryRaw<[{ facts: unknown }]>`
    with touched as (select a.id, a."courseId" from "Assignment" a where a."publishedAt" is not null and ${touched}),
    wanted as (
      select a.id, a."courseId", a.title, c."lateDays", a."opensAt", a."dueAt", a."closesAt", a.late, a.attempts,
        array(select x.slug from "AssignmentItem" i join "AssignedExercise" x on x."itemId" = i.id
          where i."assignmentId" = a.id) as slugs
      from "Assignment" a join "Course" c on c.id = a."courseId"
      where a."publishedAt" is not null and (a.id in (select id from touched) or (
        c."lateDays" > 0 and a.late->>'kind' = 'late-days' and a."courseId" in (select "courseId" from touched)))
    ),
    learners as (
      select e."userId", e."courseId", e."sectionId" from "Enrollment" e
      where e.role = 'learner' and e."removedAt" is null and e."courseId" in (select "courseId" from touched)
        and e."userId" = any(${userIds}::uuid[])
    ),
    slugs as (select distinct unnest(slugs) as slug from wanted),
    people as (select distinct "userId" from learners)
    select json_build_object(
      'assignments', (select coalesce(json_agg(w), '[]') from wanted w),
      'learners', (select coalesce(json_agg(l), '[]') from learners l),
      'allowances', (select coalesce(json_agg(json_build_object('id', o.id, 'assignmentId', o."assignmentId",
          'userId', o."userId", 'sectionId', o."sectionId", 'kind', o.kind, 'dueAt', o."dueAt",
          'closesAt', o."closesAt", 'createdAt', o."createdAt")), '[]')
        from "Allowance" o where o."withdrawnAt" is null and o."assignmentId" in (select id from wanted)
          and (o."userId" is null or o."userId" in (select "userId" from people))),
      'submissions', (select coalesce(json_agg(json_build_object('id', s.id, 'userId', s."userId", 'slug', s.slug,
          'submittedAt', s."submittedAt", 'part', s.part, 'status', g.status, 'score', g.score)), '[]')
        from people p join "Submission" s on s."userId" = p."userId" and s.slug in (select slug from slugs)
        left join lateral (select status, score from "Grading" where "submissionId" = s.id
          order by "queuedAt" desc limit 1) g on true),
      'hints', (select coalesce(json_agg(json_build_object('userId', h."userId", 'slug', h.slug,
          'position', h.position, 'openedAt', h."openedAt")), '[]')
        from "HintOpening" h where h."userId" in (select "userId" from people) and h.slug in (select slug from slugs)),
      'overrides', (select coalesce(json_agg(json_build_object('id', v.id, 'assignmentId', v."assignmentId",
          'userId', v."userId", 'slug', v.slug, 'part', v.part, 'share', v.share, 'createdAt', v."createdAt")), '[]')
        from "Override" v where v."assignmentId" in (select id from wanted) and v."userId" in (select "userId" from people)),
      'versions', (select coalesce(json_agg(json_build_object('slug', e.slug, 'versionId', ${SCORING_VERSION})), '[]')
        from "Exercise" e where e.slug in (select slug from slugs))
    ) as facts`;
  return Facts.parse(row.facts);
}

const PartShares = z.array(z.object({ submissionId: z.uuid(), id: z.string(), score: z.number() }));

/** What each part reached in these submissions of the whole, by submission and part; for parts that were overridden. */
export async function readPartShares(tx: Transaction, submissionIds: readonly string[]) {
  if (submissionIds.length === 0) return new Map<string, Record<string, number>>();
  const rows = await tx.$queryRaw`
    select g."submissionId", c->'part'->>'id' as id, (c->'part'->>'score')::float as score
    from (select distinct on ("submissionId") "submissionId", report from "Grading"
      where "submissionId" = any(${submissionIds}::uuid[]) order by "submissionId", "queuedAt" desc) g,
      jsonb_array_elements(g.report->'cases') c
    where c ? 'part'`;
  return partShares(rows);
}

/** By submission and part, of rows that name both. */
export function partShares(rows: unknown): Map<string, Record<string, number>> {
  const shares = new Map<string, Record<string, number>>();
  for (const { submissionId, id, score } of PartShares.parse(rows))
    shares.set(submissionId, { ...shares.get(submissionId), [id]: score });
  return shares;
}
