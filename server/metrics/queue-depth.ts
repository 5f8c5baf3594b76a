import "server-only";
import { z } from "zod";
import { BACKGROUND } from "#domain/job-priority.ts";
import { pool } from "../database.ts";

const QueueDepth = z.object({
  waiting: z.number(),
  running: z.number(),
  /** Given up by the queue; a sweep queues them anew. */
  failed: z.number(),
  /** How long the longest waiting job has waited. Null when none waits. */
  oldestAgeS: z.number().nullable(),
  /** Submissions that are still to be graded once more. Nobody waits for them, so they count nowhere above. */
  regrading: z.number(),
});
export type QueueDepth = z.infer<typeof QueueDepth>;

/** The queue as it is now, by the database's clock. */
export async function readQueueDepth(): Promise<QueueDepth> {
  const { rows } = await pool().query(
    `with job as (
       select created_at, locked_at is not null as is_running, attempts >= max_attempts as is_over
         from graphile_worker.jobs where priority < $1)
     select count(*) filter (where not is_running and not is_over)::int as waiting,
            count(*) filter (where is_running)::int as running,
            count(*) filter (where is_over and not is_running)::int as failed,
            extract(epoch from now() - min(created_at) filter (where not is_running and not is_over))::float as "oldestAgeS",
            (select count(*) from "RegradeItem" i join "Regrade" r on r.id = i."regradeId"
              where i."gradedAt" is null and r."cancelledAt" is null and r."appliedAt" is null)::int as regrading
       from job`,
    [BACKGROUND],
  );
  return QueueDepth.parse(rows[0]);
}
