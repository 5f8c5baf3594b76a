import { createHash } from "node:crypto";
import type { Client } from "pg";
import { listMigrations, readMigrationSql } from "../migrations.ts";
import type { Manifest } from "./manifest.ts";
import { MIGRATIONS_TABLE, quote } from "./tables.ts";

/** As Prisma's schema engine makes it. Its rows come with the backup. */
const CREATE_MIGRATIONS_TABLE = `create table ${MIGRATIONS_TABLE} (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

/** Removes the product's tables and its queue, and makes the tables as exactly these migrations leave them. */
export async function prepareSchema(client: Client, migrations: Manifest["migrations"]): Promise<void> {
  const scripts = await requireKnown(migrations);
  for (const table of await listOwnTables(client)) await client.query(`drop table ${quote(table)} cascade`);
  for (const signature of await listOwnFunctions(client))
    await client.query(`drop function if exists ${signature} cascade`);
  await client.query("drop schema if exists graphile_worker cascade");
  await client.query(CREATE_MIGRATIONS_TABLE);
  for (const sql of scripts) await client.query(sql);
}

/** The product's tables that are there, known by their names; what else the database holds is nobody's business. */
export async function listOwnTables(client: Client): Promise<string[]> {
  const scripts = await Promise.all((await listMigrations()).map(readMigrationSql));
  const created = scripts.flatMap((sql) => [...sql.matchAll(/CREATE TABLE "(\w+)"/g)].map(([, name]) => name));
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
        and relname = any($1) order by relname`,
    [[...created, MIGRATIONS_TABLE]],
  );
  return rows.map(({ name }) => name);
}

/** What triggers call, which dropping their tables leaves behind. */
async function listOwnFunctions(client: Client): Promise<string[]> {
  const scripts = await Promise.all((await listMigrations()).map(readMigrationSql));
  const created = scripts.flatMap((sql) => [...sql.matchAll(/CREATE (?:OR REPLACE )?FUNCTION (\w+)/g)]);
  const { rows } = await client.query<{ signature: string }>(
    `select oid::regprocedure::text as signature from pg_proc
     where pronamespace = 'public'::regnamespace and proname = any($1)`,
    [created.map(([, name]) => name)],
  );
  return rows.map(({ signature }) => signature);
}

async function requireKnown(migrations: Manifest["migrations"]): Promise<string[]> {
  const known = new Set(await listMigrations());
  const stranger = migrations.find(({ name }) => !known.has(name));
  if (stranger)
    throw new Error(
      `The backup was made by a newer version: this one does not know the migration ${stranger.name}. Restore it with that version.`,
    );
  return await Promise.all(migrations.map(requireUnchanged));
}

async function requireUnchanged({ name, checksum }: Manifest["migrations"][number]): Promise<string> {
  const sql = await readMigrationSql(name);
  if (createHash("sha256").update(sql).digest("hex") === checksum) return sql;
  throw new Error(`The migration ${name} is not the one that the backup's database was made with.`);
}
