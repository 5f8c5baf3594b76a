import { randomUUID } from "node:crypto";
import type { GradeReport } from "#grader/report.ts";
import { pool } from "#server/database.ts";
import type { SeedExercise, SeedSubmission, SeedWork } from "./outcomes.ts";

export type LearnersWork = { userId: string; exercise: SeedExercise; beganAt: Date; work: SeedWork };

const MINUTE_MS = 60_000;

/** Stores what learners did, as if they had done it then: three statements for any amount. */
export async function writeWork(works: readonly LearnersWork[]): Promise<void> {
  const submissions = works.flatMap(({ userId, exercise, beganAt, work }) =>
    work.submissions.map((submission) => ({
      ...{ id: randomUUID(), gradingId: randomUUID(), userId, slug: exercise.slug, versionId: exercise.versionId },
      at: new Date(beganAt.getTime() + submission.minute * MINUTE_MS),
      ...{ status: submission.status, score: submission.score, failedCase: submission.failedCase },
      ...{ mistake: submission.mistake?.id ?? null, message: submission.mistake?.message ?? null },
      report: reportOf(exercise, submission),
    })),
  );
  await pool().query(
    `with rows as (
       select * from jsonb_to_recordset($1::jsonb) as t(id uuid, "gradingId" uuid, "userId" uuid, slug text,
         "versionId" uuid, at timestamptz, status text, score float8, mistake text, message text, "failedCase" text,
         report jsonb)
     ), submitted as (
       insert into "Submission" (id, "userId", "versionId", slug, code, "submittedAt")
       select id, "userId", "versionId", slug, '// made by seed:cohort', at from rows
     )
     insert into "Grading" (id, "submissionId", seed, "queuedAt", "startedAt", "gradedAt", report, status, score, mistake,
       message, "failedCase")
     select "gradingId", id, 'seed', at, at, at, report, status, score, mistake, message, "failedCase" from rows`,
    [JSON.stringify(submissions)],
  );
  await pool().query(
    `insert into "HintOpening" ("userId", slug, position, "versionId", "openedAt")
     select "userId", slug, position, "versionId", at from jsonb_to_recordset($1::jsonb)
       as t("userId" uuid, slug text, position int, "versionId" uuid, at timestamptz)`,
    [JSON.stringify(works.flatMap(hintRows))],
  );
  await pool().query(
    `insert into "ActiveMinute" ("userId", slug, minute)
     select "userId", slug, date_trunc('minute', at) from jsonb_to_recordset($1::jsonb)
       as t("userId" uuid, slug text, at timestamptz) on conflict do nothing`,
    [JSON.stringify(works.flatMap(minuteRows))],
  );
}

const hintRows = ({ userId, exercise: { slug, versionId }, beganAt, work }: LearnersWork) =>
  work.hints.map(({ position, minute }) => ({
    ...{ userId, slug, versionId, position },
    at: new Date(beganAt.getTime() + minute * MINUTE_MS),
  }));

const minuteRows = ({ userId, exercise: { slug }, beganAt, work }: LearnersWork) =>
  work.minutes.map((minute) => ({ userId, slug, at: new Date(beganAt.getTime() + minute * MINUTE_MS) }));

/** As short as a report can be. */
function reportOf({ slug }: SeedExercise, { status, score, mistake }: SeedSubmission): GradeReport {
  const diagnosis = mistake ? [{ ...mistake, cases: [], evidence: "mistake" as const }] : [];
  return {
    ...{ exercise: slug, version: "0".repeat(64), seed: "seed", status, score, problems: [], diagnosis, cases: [] },
    ...{ console: { lines: [], droppedLines: 0 }, mayDiffer: false, grader: "", receipt: "", timings: {} },
  };
}
