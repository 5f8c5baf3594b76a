import { setTimeout as wait } from "node:timers/promises";
import type { Client } from "pg";
import { z } from "zod";
import { submit } from "../product/learner.ts";
import { findProcesses } from "../product/processes.ts";
import type { Bench } from "../product/with-product.ts";
import { signInLearners } from "../submit/section.ts";

/** A submission that waits, to be copied with everything that belongs to it. */
const Original = z.object({
  ...{ submission: z.string(), grading: z.string(), learner: z.string() },
  ...{ task: z.string(), payload: z.unknown(), priority: z.int(), attempts: z.int() },
  ...{ queue: z.string().nullable(), flags: z.record(z.string(), z.boolean()).nullable() },
});
export type Original = z.infer<typeof Original>;

/** Halts the worker at once, without its knowing, or has it go on. */
export function signalWorker({ product }: Bench, signal: "SIGSTOP" | "SIGCONT"): void {
  const [worker] = findProcesses(product.pid, "worker");
  if (worker === undefined) throw new Error("no worker was found below the launcher");
  process.kill(worker, signal);
}

/** Submits `code` as a new learner and answers what now waits. The worker has to be halted. */
export async function submitOriginal(bench: Bench, code: string): Promise<Original> {
  const [learner] = await signInLearners(bench, 1);
  const answer = await submit(bench.http, learner!, { actionId: bench.actionId, code });
  if (!answer.ok) throw new Error(answer.message);
  const { rows } = await bench.client.query(
    `select s.id as submission, g.id as grading, s."userId" as learner, t.identifier as task, j.payload,
       j.priority, j.max_attempts as attempts, q.queue_name as queue, j.flags
     from "Submission" s join "Grading" g on g."submissionId" = s.id
     join graphile_worker._private_jobs j on j.payload->>'id' = g.id::text
     join graphile_worker._private_tasks t on t.id = j.task_id
     left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
     where s.id = $1`,
    [answer.value.id],
  );
  return Original.parse(rows[0]);
}

/**
 * Queues copies: each of a learner of its own, or all of the original's, one behind the other as the product places
 * them. Learners, submissions, gradings and jobs are what the original's are, but for their ids.
 */
export async function queueCopies(
  client: Client,
  original: Original,
  copies: number,
  by: "many" | "one",
): Promise<void> {
  await client.query("begin");
  await client.query(
    `create temporary table copy on commit drop as select i, gen_random_uuid() as submission,
       gen_random_uuid() as grading, case when $2 then gen_random_uuid() else $3::uuid end as learner
     from generate_series(1, $1::int) i`,
    [copies, by === "many", original.learner],
  );
  if (by === "many")
    await client.query(
      `insert into "User" (id, email, name, "passwordHash")
       select learner, learner || '@example.org', 'A copy', 'no password' from copy`,
    );
  await copyRows(client, "Submission", original.submission, `'id', submission, 'userId', learner`);
  await copyRows(client, "Grading", original.grading, `'id', grading, 'submissionId', submission`);
  await client.query(ADD_JOBS, [
    ...[original.task, JSON.stringify(original.payload), original.grading],
    ...[original.priority, original.attempts, Object.keys(original.flags ?? {}), by === "one"],
  ]);
  await client.query("commit");
}

/** Whatever columns the table has. */
async function copyRows(client: Client, table: string, id: string, changes: string): Promise<void> {
  await client.query(
    `insert into "${table}" select (jsonb_populate_record(old, jsonb_build_object(${changes}))).*
     from "${table}" old cross join copy where old.id = $1`,
    [id],
  );
}

/** The flag that names the owner is the new learner's, and one learner's later jobs have later rounds. */
const ADD_JOBS = `
  select count(graphile_worker.add_job($1, replace($2, $3, copy.grading::text)::json, job_key => $1 || ':' || grading,
    priority => $4::int + case when $7 then i else 0 end, max_attempts => $5::int,
    flags => array(select case when flag like 'owner:%' then 'owner:' || hashtext('learner:' || learner) else flag end
      from unnest($6::text[]) flag)))
  from copy`;

export async function countWaiting(client: Client): Promise<number> {
  const { rows } = await client.query(`select count(*)::int as count from "Grading" where "gradedAt" is null`);
  return z.object({ count: z.int() }).parse(rows[0]).count;
}

/** Forgets all that waits, whatever is being graded included: its report then finds nothing to answer. */
export async function emptyQueue(client: Client): Promise<void> {
  await client.query(`delete from graphile_worker._private_jobs where locked_at is null`);
  await client.query(
    `delete from "Submission" where id in (select "submissionId" from "Grading" where "gradedAt" is null)`,
  );
}

/** Asks again and again until nothing waits. */
export async function untilEmpty(client: Client, limitMs: number): Promise<void> {
  const startedAt = performance.now();
  while ((await countWaiting(client)) > 0) {
    if (performance.now() - startedAt > limitMs) throw new Error(`jobs still wait after ${limitMs / 1000} s`);
    await wait(20);
  }
}
