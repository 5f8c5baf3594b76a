import "server-only";
import type pg from "pg";
import { database, type Transaction } from "./database.ts";
import { deleteOldRuns } from "./grading-work.ts";
import { queueGrading, queueProof, queueRegrade, queueRun } from "./queue.ts";

/** Keys of advisory locks; the first two go with a hash, of the pool of workers and of the owner of a job. */
export const POOL_LOCK = 7_234_001;
export const OWNER_LOCK = 7_234_002;
const SWEEP_LOCK = 7_234_003;

/** The hashes somebody in this database holds a lock of this kind for. Postgres shows them as unsigned numbers. */
export const hashesLocked = (kind: number) => `
  select (case when objid::bigint > 2147483647 then objid::bigint - 4294967296 else objid::bigint end)::int as hash
  from pg_locks where locktype = 'advisory' and classid = ${kind} and objsubid = 2 and granted
    and database = (select oid from pg_database where datname = current_database())`;

/**
 * Frees the jobs of workers that are gone: those that took them under a lock which nobody holds any more. A job that was
 * taken from three workers may be what killed them, so it waits until the next one has lived for a while.
 */
export async function freeJobsOfTheDead(client: pg.Client): Promise<number> {
  const { rowCount } = await client.query(
    `update graphile_worker._private_jobs
     set locked_by = null, locked_at = null,
       run_at = case when attempts >= 3 then now() + interval '40 seconds' else run_at end
     where locked_by is not null and hashtext(locked_by) not in (${hashesLocked(POOL_LOCK)})`,
  );
  return rowCount ?? 0;
}

/** Puts right what should never be wrong: whatever is not graded has a job, and no job waits for long. */
export async function sweepQueue(): Promise<void> {
  await database().$transaction(async (tx) => {
    const [{ isMine } = { isMine: false }] = await tx.$queryRaw<{ isMine: boolean }[]>`
      select pg_try_advisory_xact_lock(${SWEEP_LOCK}::bigint) as "isMine"`;
    if (!isMine) return;
    await deleteDeadJobs(tx);
    await hastenJobs(tx);
    await queueLost(tx);
  });
  await deleteOldRuns();
}

/** A job that was put back under its key in a worker that was killed then. */
const deleteDeadJobs = (tx: Transaction) =>
  tx.$executeRaw`delete from graphile_worker._private_jobs where locked_by is null and attempts >= max_attempts`;

/** After a failure the queue's own pause grows to hours; ours are shorter. */
const hastenJobs = (tx: Transaction) => tx.$executeRaw`
  update graphile_worker._private_jobs set run_at = now()
  where locked_by is null and run_at > now() + interval '1 minute'`;

async function queueLost(tx: Transaction): Promise<void> {
  const gradings = await tx.$queryRaw<{ id: string; learnerId: string }[]>`
    select g.id, s."userId" as "learnerId" from "Grading" g join "Submission" s on s.id = g."submissionId"
    where g."gradedAt" is null
      and not exists (select from graphile_worker._private_jobs j where j.key = 'grade:' || g.id)
    limit 1000`;
  for (const grading of gradings) await queueGrading(tx, { ...grading, ownWaiting: 0 });
  const runs = await tx.$queryRaw<{ id: string; learnerId: string | null; isTrial: boolean }[]>`
    select r.id, r."userId" as "learnerId",
      r.cases = 'all' or not exists (select from "Publication" p where p."versionId" = r."versionId") as "isTrial"
    from "Run" r
    where r."gradedAt" is null
      and not exists (select from graphile_worker._private_jobs j where j.key = 'run:' || r.id)
    limit 1000`;
  for (const { id, learnerId, isTrial } of runs)
    await queueRun(tx, { id, ownWaiting: 0, ...(learnerId ? { learnerId, isTrial } : { visitor: id }) });
  const proofs = await tx.$queryRaw<{ id: string }[]>`
    select p.id from "Proof" p
    where p."finishedAt" is null
      and not exists (select from graphile_worker._private_jobs j where j.key = 'prove:' || p.id)
    limit 1000`;
  for (const { id } of proofs) await queueProof(tx, id);
  await queueLostRegrades(tx);
}

/** Of a regrade that is under way, the strands that have something left to grade. One that was cancelled has nothing left. */
async function queueLostRegrades(tx: Transaction): Promise<void> {
  const regrades = await tx.$queryRaw<{ id: string }[]>`
    select r.id from "Regrade" r
    where r."cancelledAt" is null and r."appliedAt" is null
      and exists (select from "RegradeItem" i where i."regradeId" = r.id and i."gradedAt" is null)
      and not exists (select from graphile_worker._private_jobs j where starts_with(j.key, 'regrade:' || r.id || ':'))`;
  for (const { id } of regrades) await queueRegrade(tx, id);
}
