import "server-only";
import { z } from "zod";
import type { GradeReport, Verdict } from "#grader/report.ts";
import { database, type Transaction } from "./database.ts";
import { NOTIFY_CHANNEL } from "./events.ts";
import { storableText } from "./submissions/schema.ts";

/** The tasks of the worker, by the names under which graphile-worker queues them. */
export const GRADE_TASK = "grade";
export const RUN_TASK = "run";
/** An error of ours is tried this often before the learner is told of it. */
export const MAX_TRIES = 3;

export const JobPayload = z.object({ id: z.uuid() });

/** Adds the job in the transaction that stores what it is about. */
export async function queueGrading(tx: Transaction, gradingId: string): Promise<void> {
  await tx.$queryRaw`select (graphile_worker.add_job(${GRADE_TASK}, json_build_object('id', ${gradingId}::text), max_attempts => ${MAX_TRIES}::int)).id::text`;
}

/** Learners' runs take their turn with submissions; visitors' runs wait until no learner does. */
export async function queueRun(tx: Transaction, run: { id: string; isVisitors: boolean }): Promise<void> {
  const priority = run.isVisitors ? 1 : 0;
  await tx.$queryRaw`select (graphile_worker.add_job(${RUN_TASK}, json_build_object('id', ${run.id}::text), max_attempts => ${MAX_TRIES}::int, priority => ${priority}::int)).id::text`;
}

/** What the worker needs for one job. Null when it is done already: a job may arrive twice. */
export type GradeTask = { versionId: string; seed: string; code: string; cases: "all" | "public" };

export async function startGrading(id: string): Promise<GradeTask | null> {
  const row = await database().grading.findUnique({
    where: { id, gradedAt: null },
    select: { seed: true, submission: { select: { id: true, code: true, versionId: true } } },
  });
  if (!row) return null;
  await database().grading.updateMany({ where: { id, gradedAt: null }, data: { startedAt: new Date() } });
  await notify(database(), row.submission.id);
  return { versionId: row.submission.versionId, seed: row.seed, code: row.submission.code, cases: "all" };
}

export async function startRun(id: string): Promise<GradeTask | null> {
  const row = await database().run.findUnique({
    where: { id, gradedAt: null },
    select: { code: true, version: { select: { id: true, seeds: true } } },
  });
  if (!row) return null;
  await database().run.updateMany({ where: { id, gradedAt: null }, data: { startedAt: new Date() } });
  await notify(database(), id);
  // Public cases do not depend on the seed, so a run always takes the first and its preparation is found in the cache.
  return { versionId: row.version.id, seed: row.version.seeds[0]!, code: row.code, cases: "public" };
}

/** Stores a report once; the second report for the same grading changes nothing. */
export async function finishGrading(id: string, report: GradeReport): Promise<void> {
  const { status, score }: { status: Verdict; score: number } = report;
  await database().$transaction(async (tx) => {
    const { count } = await tx.grading.updateMany({
      where: { id, gradedAt: null },
      data: { gradedAt: new Date(), report: storableReport(report), status, score },
    });
    if (count === 0) return;
    const { submissionId } = await tx.grading.findUniqueOrThrow({ where: { id }, select: { submissionId: true } });
    await notify(tx, submissionId);
  });
}

export async function finishRun(id: string, report: GradeReport): Promise<void> {
  await database().$transaction(async (tx) => {
    await tx.run.updateMany({
      where: { id, gradedAt: null },
      data: { gradedAt: new Date(), report: storableReport(report) },
    });
    await notify(tx, id);
  });
}

/** Deletes runs older than a day: trials, kept only as long as somebody may look at the answer. */
export async function deleteOldRuns(now: Date): Promise<number> {
  const { count } = await database().run.deleteMany({
    where: { queuedAt: { lt: new Date(now.getTime() - 86_400_000) } },
  });
  return count;
}

/** Sent when the transaction commits, so a listener that reads at once finds the new state. */
async function notify(tx: Transaction, id: string): Promise<void> {
  await tx.$queryRaw`select pg_notify(${NOTIFY_CHANNEL}, ${id})::text`;
}

/** A learner's program can print and return any text; jsonb refuses some of it. */
function storableReport(report: GradeReport) {
  return JSON.parse(JSON.stringify(report), (_, value) => (typeof value === "string" ? storableText(value) : value));
}
