import "server-only";
import { z } from "zod";
import { pool } from "../database.ts";
import { MetricsJson } from "../metrics/metric-json.ts";

const WorkerLine = z.object({
  id: z.uuid(),
  host: z.string(),
  pid: z.number(),
  startedAt: z.date(),
  layers: z.array(z.string()),
  metrics: MetricsJson,
});
export type WorkerLine = z.infer<typeof WorkerLine>;

/** The workers seen in the last 20 seconds, four times as long as they are silent. The database's clock decides. */
export async function readLivingWorkers(): Promise<WorkerLine[]> {
  const { rows } = await pool().query(
    `select id, host, pid, "startedAt", layers, metrics from "WorkerProcess"
      where "stoppedAt" is null and "seenAt" > now() - interval '20 seconds' order by "startedAt", id`,
  );
  return z.array(WorkerLine).parse(rows);
}

/** Workers of the last day that neither stopped in order nor were seen lately: they were killed. */
export async function countLostWorkers(): Promise<number> {
  const { rows } = await pool().query(
    `select count(*)::int as lost from "WorkerProcess" where "stoppedAt" is null
        and "seenAt" between now() - interval '1 day' and now() - interval '20 seconds'`,
  );
  return rows[0].lost;
}
