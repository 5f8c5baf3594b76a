import { randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { MigrationDirectory, MigrationList } from "@prisma/schema-engine-wasm";
import { runMigrations as createQueueTables, Logger } from "graphile-worker";
import { Client } from "pg";
import { withMigrationEngine } from "./migration-engine.ts";

const PRISMA = join(import.meta.dirname, "..", "prisma");
const EVERYTHING = { externalTables: [], externalEnums: [] };
const SILENT = new Logger(() => () => {});

/**
 * Applies what `prisma/migrations` has and the database at `url` has not, and makes the queue's tables. Both take a lock,
 * so two starts at once take turns. Returns the names of the migrations applied now.
 */
export async function applyMigrations(url: string): Promise<string[]> {
  const apply = { migrationsList: await readMigrations(), filters: EVERYTHING };
  const { appliedMigrationNames } = await withMigrationEngine(url, (engine) => engine.applyMigrations(apply));
  // The queue keeps its tables in a schema of its own; they are there before the first page could add a job.
  await createQueueTables({ connectionString: url, logger: SILENT });
  return appliedMigrationNames;
}

/**
 * The SQL that leads from `prisma/migrations` to `prisma/schema.prisma`; `null` when they agree.
 * Works in a scratch database of its own on the server at `url`, which it removes again.
 */
export async function writeMissingSql(url: string): Promise<string | null> {
  const name = `gradcheck_scratch_${randomBytes(6).toString("hex")}`;
  return await withClient(url, async (client) => {
    await client.query(`create database ${name}`);
    try {
      return await compareWithSchema(withDatabase(url, name));
    } finally {
      await client.query(`drop database ${name} with (force)`);
    }
  });
}

/** `url` with another database's name in it. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** Names of the migrations on disk, oldest first. */
export async function listMigrations(): Promise<string[]> {
  const entries = await readdir(join(PRISMA, "migrations"), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

export async function readMigrationSql(name: string): Promise<string> {
  return await readFile(join(PRISMA, "migrations", name, "migration.sql"), "utf8");
}

async function compareWithSchema(scratchUrl: string): Promise<string | null> {
  await applyMigrations(scratchUrl);
  const schema = await readFile(join(PRISMA, "schema.prisma"), "utf8");
  const files = [{ path: "prisma/schema.prisma", content: schema }];
  const { exitCode, stdout } = await withMigrationEngine(scratchUrl, (engine) =>
    engine.diff({
      from: { tag: "schemaDatasource", files, configDir: "prisma" },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters: EVERYTHING,
    }),
  );
  return exitCode === 0 ? null : stdout;
}

async function readMigrations(): Promise<MigrationList> {
  const names = await listMigrations();
  return {
    baseDir: join(PRISMA, "migrations"),
    lockfile: { path: "migration_lock.toml", content: await readLockFile() },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(names.map(readMigration)),
  };
}

async function readLockFile(): Promise<string | null> {
  return await readFile(join(PRISMA, "migrations", "migration_lock.toml"), "utf8").catch(() => null);
}

async function readMigration(name: string): Promise<MigrationDirectory> {
  const value = await readMigrationSql(name);
  return { path: name, migrationFile: { path: "migration.sql", content: { tag: "ok", value } } };
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
