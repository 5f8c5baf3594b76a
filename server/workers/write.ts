import "server-only";
import { hostname } from "node:os";
import { pool } from "../database.ts";

export type WorkerIdentity = { id: string; layers: string[] };

/** What a worker says of itself, dated by the database's clock: those of several machines differ. */
export async function reportWorker({ id, layers }: WorkerIdentity, metrics: unknown): Promise<void> {
  await pool().query(
    `insert into "WorkerProcess" (id, host, pid, "startedAt", "seenAt", layers, metrics)
       values ($1, $2, $3, now(), now(), $4, $5)
     on conflict (id) do update set "seenAt" = now(), "stoppedAt" = null, metrics = excluded.metrics`,
    [id, hostname(), process.pid, layers, JSON.stringify(metrics)],
  );
}

export async function noteWorkerStopped(id: string): Promise<void> {
  await pool().query(`update "WorkerProcess" set "stoppedAt" = now() where id = $1`, [id]);
}

/** Rows of workers that are long gone. */
export async function forgetOldWorkers(): Promise<void> {
  await pool().query(`delete from "WorkerProcess" where "seenAt" < now() - interval '7 days'`);
}
