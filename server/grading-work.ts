import "server-only";
import type { GradeReport } from "#grader/report.ts";
import { database } from "./database.ts";
import { NOTIFY_CHANNEL } from "./events.ts";
import { type Pair, projectFacts } from "./projection/project.ts";
import { reportColumns, reportText } from "./stored-report.ts";

/**
 * What the worker needs for one job and where its report goes. Every moment here is the database's: the clocks of
 * workers on several machines differ, and one may jump.
 */
export type GradeTask = {
  versionId: string;
  slug: string;
  contentHash: string;
  seed: string;
  /** By hand: the seed of the cases that programs among the parts have. Null for code, whose seed it is. */
  hiddenSeed: string | null;
  code: string;
  cases: "all" | "public";
  /** The part by hand that was checked by itself, or null. */
  part: string | null;
  /** Null for a visitor. */
  learnerId: string | null;
  /** An author's, of what was never published: what its own code breaks is theirs to hear of, at once. */
  isTrial: boolean;
};

/** Null when it is done already: a job may arrive twice. */
export async function startGrading(id: string): Promise<GradeTask | null> {
  const rows = await database().$queryRaw<Omit<GradeTask, "cases" | "isTrial">[]>`
    with started as (
      update "Grading" set "startedAt" = now() where id = ${id}::uuid and "gradedAt" is null returning "submissionId", seed,
        "hiddenSeed"
    )
    select s."versionId", v.slug, v."contentHash", started.seed, started."hiddenSeed", s.code, s.part,
      s."userId" as "learnerId",
      pg_notify(${NOTIFY_CHANNEL}, s.id::text)::text
    from started join "Submission" s on s.id = started."submissionId" join "ExerciseVersion" v on v.id = s."versionId"`;
  return rows[0] ? { ...rows[0], cases: "all", isTrial: false } : null;
}

/**
 * Public cases do not depend on the seed, so a run always takes the first, whose preparation is at hand. By hand it is the
 * seed of the variant that visitors share. An author who tries an exercise on all cases gets what a submission would: by
 * hand their own numbers, and hidden cases of any of the version's seeds.
 */
export async function startRun(id: string): Promise<GradeTask | null> {
  const rows = await database().$queryRaw<GradeTask[]>`
    with started as (
      update "Run" set "startedAt" = now() where id = ${id}::uuid and "gradedAt" is null returning *
    ), drawn as (
      select seeds[1 + floor(random() * cardinality(seeds))::int] as seed
      from "ExerciseVersion" where id = (select "versionId" from started)
    )
    select r."versionId", v.slug, v."contentHash", r.code, r.part, r."userId" as "learnerId", r.cases,
      not exists (select from "Publication" p where p."versionId" = v.id) as "isTrial",
      case when r.cases = 'all' then drawn.seed end as "hiddenSeed",
      coalesce(
        (select seed from "Variant" where "versionId" = v.id
          and "userId" is not distinct from (case when r.cases = 'all' then r."userId" end)
          order by "askedAt" desc, id desc limit 1),
        case when r.cases = 'all' then drawn.seed else v.seeds[1] end) as seed,
      pg_notify(${NOTIFY_CHANNEL}, r.id::text)::text
    from started r cross join drawn join "ExerciseVersion" v on v.id = r."versionId"`;
  return rows[0] ?? null;
}

/**
 * Stores a report once; the second report for the same grading changes nothing. Told at once, and then all that is derived
 * from it is written: see docs/decisions/0033.
 */
export async function finishGrading(id: string, report: GradeReport): Promise<void> {
  const { status, score, mistake, message, failedCase } = reportColumns(report);
  const [pair] = await database().$queryRaw<Pair[]>`
    with finished as (
      update "Grading" set "gradedAt" = clock_timestamp(), report = ${reportText(report)}::jsonb, status = ${status},
        score = ${score}, mistake = ${mistake}, message = ${message}, "failedCase" = ${failedCase}
      where id = ${id}::uuid and "gradedAt" is null returning "submissionId"
    )
    select s."userId", s.slug, pg_notify(${NOTIFY_CHANNEL}, s.id::text)::text
    from finished join "Submission" s on s.id = finished."submissionId"`;
  if (pair) await project(pair);
}

/** Writes what is derived from a report that is stored already, in case its worker ended before it could. */
export async function derivePastGrading(id: string): Promise<void> {
  const [pair] = await database().$queryRaw<Pair[]>`
    select s."userId", s.slug from "Grading" g join "Submission" s on s.id = g."submissionId"
    where g.id = ${id}::uuid and g."gradedAt" is not null`;
  if (pair) await project(pair);
}

async function project({ userId, slug }: Pair): Promise<void> {
  await database().$transaction((tx) => projectFacts(tx, { userId, slug }));
}

export async function finishRun(id: string, report: GradeReport): Promise<void> {
  await database().$queryRaw`
    with finished as (
      update "Run" set "gradedAt" = clock_timestamp(), report = ${reportText(report)}::jsonb
      where id = ${id}::uuid and "gradedAt" is null returning id
    )
    select pg_notify(${NOTIFY_CHANNEL}, id::text)::text from finished`;
}

/** Whether the last verdict of the job's learner was a limit. Visitors have no last verdict that we would know of. */
export async function isLearnerSuspect(jobId: string): Promise<boolean> {
  const rows = await database().$queryRaw<{ suspect: boolean }[]>`
    with learner as (
      select s."userId" from "Grading" g join "Submission" s on s.id = g."submissionId" where g.id = ${jobId}::uuid
      union all select "userId" from "Run" where id = ${jobId}::uuid
    ), finished as (
      (select g.status, g."gradedAt" from "Grading" g join "Submission" s on s.id = g."submissionId"
        where s."userId" = (select "userId" from learner) and g."gradedAt" is not null and g."regradeId" is null
        order by g."gradedAt" desc limit 1)
      union all
      (select report->>'status', "gradedAt" from "Run"
        where "userId" = (select "userId" from learner) and "gradedAt" is not null order by "gradedAt" desc limit 1)
    )
    select status in ('timed-out', 'out-of-memory') as suspect from finished order by "gradedAt" desc limit 1`;
  return rows[0]?.suspect ?? false;
}

/** Deletes runs older than a day: trials, kept only as long as somebody may look at the answer. */
export async function deleteOldRuns(): Promise<number> {
  return database().$executeRaw`delete from "Run" where "queuedAt" < now() - interval '1 day'`;
}
