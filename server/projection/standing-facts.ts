import "server-only";
import { z } from "zod";
import { Verdict } from "#grader/report.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Transaction } from "../database.ts";
import { SCORING_VERSION } from "./tasks.ts";

const Moment = z.coerce.date();
const Row = z.object({
  userId: z.uuid(),
  slug: z.string(),
  versionId: z.uuid(),
  submissions: z.array(
    z.object({
      id: z.uuid(),
      submittedAt: Moment,
      part: z.string().nullable(),
      status: Verdict.nullable(),
      score: z.number().nullable(),
      mistake: z.string().nullable(),
      message: z.string().nullable(),
      failedCase: z.string().nullable(),
    }),
  ),
  hints: z.array(z.object({ position: z.int(), openedAt: Moment })),
  minutes: z.array(Moment),
});
export type StandingFacts = z.infer<typeof Row>;

/** All that was recorded of these learners, an exercise a row, in one question. */
export async function readStandingFacts(
  tx: Transaction,
  userIds: readonly string[],
  slug: string | undefined,
): Promise<StandingFacts[]> {
  const ofSlug = (column: string) =>
    slug === undefined ? Prisma.sql`true` : Prisma.sql`${Prisma.raw(column)} = ${slug}`;
  const rows = await tx.$queryRaw`
    with submitted as (
      select s."userId", s.slug, json_agg(json_build_object('id', s.id, 'submittedAt', s."submittedAt", 'part', s.part,
        'status', g.status, 'score', g.score, 'mistake', g.mistake, 'message', g.message, 'failedCase', g."failedCase")) as submissions
      from "Submission" s left join lateral (
        select status, score, mistake, message, "failedCase" from "Grading" where "submissionId" = s.id
        order by "queuedAt" desc limit 1) g on true
      where s."userId" = any(${userIds}::uuid[]) and ${ofSlug("s.slug")}
      group by s."userId", s.slug
    ), opened as (
      select "userId", slug, json_agg(json_build_object('position', position, 'openedAt', "openedAt")) as hints
      from "HintOpening" where "userId" = any(${userIds}::uuid[]) and ${ofSlug("slug")} group by "userId", slug
    ), active as (
      select "userId", slug, json_agg(minute) as minutes
      from "ActiveMinute" where "userId" = any(${userIds}::uuid[]) and ${ofSlug("slug")} group by "userId", slug
    )
    select s."userId", s.slug, ${SCORING_VERSION} as "versionId", s.submissions, coalesce(o.hints, '[]') as hints, coalesce(a.minutes, '[]') as minutes
    from submitted s join "Exercise" e on e.slug = s.slug left join opened o on o."userId" = s."userId" and o.slug = s.slug
      left join active a on a."userId" = s."userId" and a.slug = s.slug`;
  return z.array(Row).parse(rows);
}
