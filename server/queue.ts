import "server-only";
import type { Job } from "graphile-worker";
import { z } from "zod";
import { BACKGROUND, jobPriority, ROUNDS, type Urgency } from "#domain/job-priority.ts";
import { pool, type Transaction } from "./database.ts";

/** The tasks of the worker, by the names under which graphile-worker queues them. */
export const GRADE_TASK = "grade";
export const RUN_TASK = "run";
export const VARIANT_TASK = "variant";
export const PROVE_TASK = "prove";
export const REGRADE_TASK = "regrade";
/** Kept off one slot of every worker, so that those who met a limit never hold all of them. */
export const SUSPECT_FLAG = "suspect";
/** Far above what a worker looks at (see worker/tasks.ts), so that the queue itself never gives a job up. */
const MAX_ATTEMPTS = 100;

/** `failures`: how often our own grader has failed at it, which a killed worker does not count towards. */
export const JobPayload = z.object({ id: z.uuid(), failures: z.int().nonnegative().default(0) });
export type JobPayload = z.infer<typeof JobPayload>;

/**
 * One of the jobs that a regrade is worked on by: it takes the next item of its strand, and waits again behind everybody.
 * However long the regrade is, the queue stays short. `item` is tried once more, having failed so often.
 */
export const RegradeStrand = JobPayload.extend({
  strand: z.int().nonnegative(),
  strands: z.int().positive(),
  item: z.uuid().nullable().default(null),
});
export type RegradeStrand = z.infer<typeof RegradeStrand>;

/** So many items of a regrade are graded at once where there are slots; one slot of every worker takes none of them. */
const STRANDS = 8;

type NewGrading = { id: string; learnerId: string; ownWaiting: number; urgency?: Urgency };

/** Adds the job in the transaction that stores what it is about. Answers its priority. */
export async function queueGrading(tx: Transaction, { id, learnerId, ...turn }: NewGrading): Promise<number> {
  const priority = jobPriority({ asker: "learner", ...turn });
  await addJob(tx, { task: GRADE_TASK, id, owner: learnerOwner(learnerId), priority, isSuspect: false });
  return priority;
}

type NewRun =
  | { id: string; learnerId: string; ownWaiting: number; isTrial?: boolean }
  | { id: string; visitor: string; ownWaiting: number };

/**
 * Learners' runs take their turn with submissions; visitors' runs wait until no learner does. A trial is of what no proof has
 * seen, so it never takes the slot that is kept free.
 */
export async function queueRun(tx: Transaction, run: NewRun): Promise<void> {
  const { id, ownWaiting } = run;
  const isVisitors = "visitor" in run;
  const priority = jobPriority({ asker: isVisitors ? "visitor" : "learner", ownWaiting });
  const owner = isVisitors ? `visitor:${run.visitor}` : learnerOwner(run.learnerId);
  const isSuspect = isVisitors || run.isTrial === true;
  await addJob(tx, { task: RUN_TASK, id, owner, priority, isSuspect });
}

type NewVariant = { id: string; learnerId: string | null; isTrial: boolean };

/** A page is waiting for it, and it takes no time. The visitors' is nobody's, and drawn once. A trial is as in queueRun. */
export async function queueVariant(tx: Transaction, { id, learnerId, isTrial }: NewVariant): Promise<void> {
  const owner = learnerId === null ? `variant:${id}` : learnerOwner(learnerId);
  await addJob(tx, {
    task: VARIANT_TASK,
    id,
    owner,
    priority: jobPriority({ asker: "learner", ownWaiting: 0 }),
    isSuspect: isTrial,
  });
}

/** Behind all that a learner waits for. Workers have a slot of its own for it. */
export async function queueProof(tx: Transaction, id: string): Promise<void> {
  await addJob(tx, { task: PROVE_TASK, id, owner: `proof:${id}`, priority: BACKGROUND, isSuspect: false });
}

/** Adds the jobs of a regrade, or those of them that are not there. They are suspects' jobs, so that a slot stays free of them. */
export async function queueRegrade(tx: Transaction, id: string): Promise<void> {
  await tx.$queryRaw`
    select count(graphile_worker.add_job(${REGRADE_TASK},
      json_build_object('id', ${id}::text, 'strand', n, 'strands', ${STRANDS}::int),
      job_key => ${regradeKey(id)} || n, priority => ${BACKGROUND}::int, max_attempts => ${MAX_ATTEMPTS}::int,
      flags => array[${SUSPECT_FLAG}, 'owner:' || hashtext(${regradeKey(id)} || n)], job_key_mode => 'preserve_run_at'))::int
    from generate_series(0, ${STRANDS - 1}::int) n
    where not exists (select from graphile_worker._private_jobs j where j.key = ${regradeKey(id)} || n)`;
}

/** What is being graded at the moment finds out by itself that nobody wants it any more. */
export async function dropRegrade(tx: Transaction, id: string): Promise<void> {
  await tx.$executeRaw`
    delete from graphile_worker._private_jobs where locked_by is null and starts_with(key, ${regradeKey(id)})`;
}

/** Whether there is a job that somebody waits for, and that no worker has taken yet. */
export async function isAnybodyWaiting(): Promise<boolean> {
  const { rows } = await pool().query<{ waits: boolean }>(
    `select exists (select from graphile_worker._private_jobs
       where is_available = true and priority < $1 and run_at <= now()) as waits`,
    [BACKGROUND],
  );
  return rows[0]!.waits;
}

const regradeKey = (id: string) => `${REGRADE_TASK}:${id}:`;

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

type Requeue = { delayS?: number; payload?: JobPayload | RegradeStrand; isSuspect?: boolean };

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
