import { readFileSync } from "node:fs";
import type { Urgency } from "#domain/job-priority.ts";
import type { Viewer } from "#domain/permissions.ts";
import { database, pool } from "#server/database.ts";
import { loadExercises } from "#server/exercises/load.ts";
import { queueGrading } from "#server/queue.ts";

export const RIGHT = readFileSync("exercises/rnn-step/alternatives/loops.ts", "utf8");
export const ENDLESS = "export function rnnStep(): number[] { for (;;) {} }";

/** The version of rnn-step that is current once the exercises are loaded. */
export async function loadRnnStep(): Promise<string> {
  await loadExercises();
  return (await database().exercise.findUniqueOrThrow({ where: { slug: "rnn-step" } })).currentVersionId!;
}

type Given = { versionId: string; code: string; ownWaiting?: number; urgency?: Urgency };

/** A stored submission with its job, however many the learner has waiting. Answers the grading's id. */
export async function aSubmission({ id: userId }: Viewer, given: Given): Promise<string> {
  const { versionId, code, ...turn } = given;
  return database().$transaction(async (tx) => {
    const submission = await tx.submission.create({
      data: { userId, versionId, slug: "rnn-step", code, gradings: { create: { seed: "seed" } } },
      select: { gradings: { select: { id: true } } },
    });
    const { id } = submission.gradings[0]!;
    await queueGrading(tx, { id, learnerId: userId, ownWaiting: 0, ...turn });
    return id;
  });
}

/** Submissions whose job got lost, or that were graded long ago, have none. */
export async function dropJobs(): Promise<void> {
  await pool().query("delete from graphile_worker._private_jobs");
}

export async function countJobs(): Promise<number> {
  const { rows } = await pool().query("select count(*)::int as n from graphile_worker._private_jobs");
  return rows[0].n;
}

/** Verdicts in the order of the ids; null for what is not graded. */
export async function statusOf(ids: readonly string[]): Promise<(string | null)[]> {
  const rows = await database().grading.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, status: true },
  });
  return ids.map((id) => rows.find((row) => row.id === id)?.status ?? null);
}
