import { Client } from "pg";
import type { Settings } from "#server/env.ts";
import { PostgresInUse } from "./postgres/leftover.ts";
import { embeddedUrl, readRecord } from "./postgres/record.ts";
import { type PostgresServer, startPostgres } from "./postgres/server.ts";

/** The database inside the embedded cluster. */
export const EMBEDDED_DATABASE = "gradcheck";

/**
 * Lends the database to a short command: the one that DATABASE_URL names, the embedded one that is running,
 * or the embedded one started for the moment.
 */
export async function withDatabaseUrl<T>(settings: Settings, work: (url: string) => Promise<T>): Promise<T> {
  if (settings.DATABASE_URL) return await work(settings.DATABASE_URL);
  const server = await startPostgres({ dataDir: settings.DATA_DIR }).catch((error: unknown) => {
    if (error instanceof PostgresInUse) return null;
    throw error;
  });
  if (!server) return await work(await runningUrl(settings.DATA_DIR));
  try {
    return await work(await ensureDatabase(server, EMBEDDED_DATABASE));
  } finally {
    await server.stop();
  }
}

/** Creates `name` when the cluster does not have it yet; returns its address. */
export async function ensureDatabase(server: PostgresServer, name: string): Promise<string> {
  const client = new Client({ connectionString: server.urlOf("postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount === 0) await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  return server.urlOf(name);
}

async function runningUrl(dataDir: string): Promise<string> {
  const record = await readRecord(dataDir);
  if (!record?.port) throw new Error(`${dataDir}/postgres.json does not say where the database is.`);
  return embeddedUrl({ ...record, port: record.port, database: EMBEDDED_DATABASE });
}
