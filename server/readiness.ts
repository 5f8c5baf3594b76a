import "server-only";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pool } from "./database.ts";

export type Readiness = { ready: boolean; reasons: string[] };

/** Whether submissions made now would be graded; if not, why not. */
export async function readReadiness(): Promise<Readiness> {
  const reasons = await findReasons();
  return { ready: reasons.length === 0, reasons };
}

async function findReasons(): Promise<string[]> {
  try {
    const missing = await listMissingMigrations();
    if (missing.length > 0) return [`migrations are not applied: ${missing.join(", ")}`];
    return (await isAnyWorkerAlive()) ? [] : ["no worker was seen in the last 20 seconds"];
  } catch {
    // What exactly is wrong with the database is in the log of whoever needs it; this address is open to all.
    return ["the database does not answer"];
  }
}

async function listMissingMigrations(): Promise<string[]> {
  const entries = await readdir(join(process.cwd(), "prisma", "migrations"), { withFileTypes: true });
  const { rows } = await pool().query<{ migration_name: string }>(
    "select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null",
  );
  const applied = new Set(rows.map((row) => row.migration_name));
  return entries.filter((entry) => entry.isDirectory() && !applied.has(entry.name)).map(({ name }) => name);
}

async function isAnyWorkerAlive(): Promise<boolean> {
  const { rowCount } = await pool().query(
    `select from "WorkerProcess" where "stoppedAt" is null and "seenAt" > now() - interval '20 seconds' limit 1`,
  );
  return rowCount === 1;
}
