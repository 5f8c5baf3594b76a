import "server-only";
import { z } from "zod";
import { pool } from "../database.ts";

const QueueDepth = z.object({
  waiting: z.number(),
  running: z.number(),
  /** Given up by the queue; a sweep queues them anew. */
  failed: z.number(),
  /** How long the longest waiting job has waited. Null when none waits. */
  oldestAgeS: z.number().nullable(),
});
export type QueueDepth = z.infer<typeof QueueDepth>;

/** The queue as it is now, by the database's clock. */
export async function readQueueDepth(): Promise<QueueDepth> {
  const { rows } = await pool().query(
    `with job as (
       select created_at, locked_at is not null as is_running, attempts >= max_attempts as is_over
         from graphile_worker.jobs)
     select count(*) filter (where not is_running and not is_over)::int as waiting,
            count(*) filter (where is_running)::int as running,
            count(*) filter (where is_over and not is_running)::int as failed,
            extract(epoch from now() - min(created_at) filter (where not is_running and not is_over))::float as "oldestAgeS"
       from job`,
  );
  return QueueDepth.parse(rows[0]);
}
