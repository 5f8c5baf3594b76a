import "server-only";
import type { Job } from "graphile-worker";
import { z } from "zod";
import { jobPriority, ROUNDS, type Urgency } from "#domain/job-priority.ts";
import { pool, type Transaction } from "./database.ts";

/** The tasks of the worker, by the names under which graphile-worker queues them. */
export const GRADE_TASK = "grade";
export const RUN_TASK = "run";
export const VARIANT_TASK = "variant";
export const PROVE_TASK = "prove";
/** Kept off one slot of every worker, so that those who met a limit never hold all of them. */
export const SUSPECT_FLAG = "suspect";
/** Far above what a worker looks at (see worker/tasks.ts), so that the queue itself never gives a job up. */
const MAX_ATTEMPTS = 100;

/** `failures`: how often our own grader has failed at it, which a killed worker does not count towards. */
export const JobPayload = z.object({ id: z.uuid(), failures: z.int().nonnegative().default(0) });
export type JobPayload = z.infer<typeof JobPayload>;

type NewGrading = { id: string; learnerId: string; ownWaiting: number; urgency?: Urgency };

/** Adds the job in the transaction that stores what it is about. Answers its priority. */
export async function queueGrading(tx: Transaction, { id, learnerId, ...turn }: NewGrading): Promise<number> {
  const priority = jobPriority({ asker: "learner", ...turn });
  await addJob(tx, { task: GRADE_TASK, id, owner: learnerOwner(learnerId), priority, isSuspect: false });
  return priority;
}

type NewRun =
  | { id: string; learnerId: string; ownWaiting: number }
  | { id: string; visitor: string; ownWaiting: number };

/** Learners' runs take their turn with submissions; visitors' runs wait until no learner does. */
export async function queueRun(tx: Transaction, run: NewRun): Promise<void> {
  const { id, ownWaiting } = run;
  const isVisitors = "visitor" in run;
  const priority = jobPriority({ asker: isVisitors ? "visitor" : "learner", ownWaiting });
  const owner = isVisitors ? `visitor:${run.visitor}` : learnerOwner(run.learnerId);
  await addJob(tx, { task: RUN_TASK, id, owner, priority, isSuspect: isVisitors });
}

/** A page is waiting for it, and it takes no time. The visitors' is nobody's, and drawn once. */
export async function queueVariant(tx: Transaction, id: string, learnerId: string | null): Promise<void> {
  const owner = learnerId === null ? `variant:${id}` : learnerOwner(learnerId);
  await addJob(tx, {
    task: VARIANT_TASK,
    id,
    owner,
    priority: jobPriority({ asker: "learner", ownWaiting: 0 }),
    isSuspect: false,
  });
}

/** Behind all that a learner waits for. Workers have a slot of its own for it. */
const BEHIND_LEARNERS = 4 * ROUNDS;

export async function queueProof(tx: Transaction, id: string): Promise<void> {
  const owner = `proof:${id}`;
  await addJob(tx, { task: PROVE_TASK, id, owner, priority: BEHIND_LEARNERS, isSuspect: false });
}

/**
 * After one of the learner's jobs, those that wait move up a round, behind who is in that round already. Otherwise the
 * second would wait until nobody has a first one any more.
 */
export async function beginNextRound(learnerId: string): Promise<void> {
  await pool().query(
    `update graphile_worker._private_jobs set priority = priority - 1, run_at = greatest(run_at, now())
     where locked_by is null and priority % $2 > 0 and key = any(array(
       select 'grade:' || g.id from "Submission" s join "Grading" g on g."submissionId" = s.id
         where s."userId" = $1 and g."gradedAt" is null
       union all select 'run:' || id from "Run" where "userId" = $1 and "gradedAt" is null))`,
    [learnerId, ROUNDS],
  );
}

type Requeue = { delayS?: number; payload?: JobPayload; isSuspect?: boolean };

/** Puts a job that is being worked on back into its place, as a new one under the same key; the old one is then done. */
export async function requeue(job: Job, { delayS = 0, payload, isSuspect = false }: Requeue): Promise<void> {
  const flags = [...Object.keys(job.flags ?? {}), ...(isSuspect ? [SUSPECT_FLAG] : [])];
  await pool().query(
    `select graphile_worker.add_job($1, $2::json, job_key => $3, priority => $4, flags => $5, max_attempts => $6,
       run_at => greatest($7::timestamptz, now() + $8 * interval '1 second'))`,
    [
      ...[job.task_identifier, JSON.stringify(payload ?? job.payload), job.key, job.priority, flags, MAX_ATTEMPTS],
      ...[delayS === 0 ? job.run_at : null, delayS || null],
    ],
  );
}

/** One job at a time is worked on for each owner. */
const learnerOwner = (learnerId: string) => `learner:${learnerId}`;

type NewJob = { task: string; id: string; owner: string; priority: number; isSuspect: boolean };

/**
 * The owner goes in as a hash: what it is for, taking turns, survives that two owners share one. A job that waits already
 * keeps its place when it is added once more.
 */
async function addJob(tx: Transaction, { task, id, owner, priority, isSuspect }: NewJob): Promise<void> {
  const flags = isSuspect ? [SUSPECT_FLAG] : [];
  await tx.$queryRaw`
    select (graphile_worker.add_job(${task}, json_build_object('id', ${id}::text),
      job_key => ${`${task}:${id}`}, priority => ${priority}::int, max_attempts => ${MAX_ATTEMPTS}::int,
      flags => array_append(${flags}::text[], 'owner:' || hashtext(${owner})),
      job_key_mode => 'preserve_run_at')).id::text`;
}
