import { once } from "node:events";
import type { Writable } from "node:stream";
import type { Client } from "pg";
import { type CopyStreamQuery, from as copyFrom } from "pg-copy-streams";
import { applyMigrations } from "../migrations.ts";
import { prepareSchema } from "./known-migrations.ts";
import type { Manifest, TableRecord } from "./manifest.ts";
import { readArchive } from "./read-archive.ts";
import { inTransaction } from "./session.ts";
import { columnList, quote, readTables, tallyOf } from "./tables.ts";

type Options = {
  url: string;
  file: string;
  manifest: Manifest;
  onTable: (table: TableRecord) => void;
};

/**
 * Makes the database what the backup says: its tables as its migrations made them, its rows, nothing else. One
 * transaction, so that a failure leaves everything as it was; what newer migrations bring is applied after it.
 * `manifest` is what `checkArchive` found in the same file. Returns the newer migrations.
 */
export async function restoreBackup({ url, file, manifest, onTable }: Options): Promise<string[]> {
  await inTransaction(url, "begin", async (client) => {
    await prepareSchema(client, manifest.migrations);
    await requireSameTables(client, manifest);
    const constraints = await dropForeignKeys(client);
    await loadTables(client, file, manifest);
    for (const { table, name, definition } of constraints)
      await client.query(`alter table ${table} add constraint ${quote(name)} ${definition}`);
    for (const table of manifest.tables) await prove(client, table).then(() => onTable(table));
  });
  return await applyMigrations(url);
}

async function requireSameTables(client: Client, { tables }: Manifest): Promise<void> {
  const shapeOf = (all: Pick<TableRecord, "name" | "columns">[]) =>
    new Map(all.map(({ name, columns }) => [name, JSON.stringify(columns)]));
  const made = shapeOf(await readTables(client));
  const backed = shapeOf(tables);
  for (const name of new Set([...made.keys(), ...backed.keys()]))
    if (made.get(name) !== backed.get(name))
      throw new Error(
        `The table ${name} of the backup is not the one that its own migrations make. Nothing was changed.`,
      );
}

type Constraint = { table: string; name: string; definition: string };

/** Set again after loading, which checks every row: so the order of loading does not matter, not even for a circle. */
async function dropForeignKeys(client: Client): Promise<Constraint[]> {
  const { rows } = await client.query<Constraint>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
       from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`,
  );
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${quote(name)}`);
  return rows;
}

type Loading = { table: string | null; stream: CopyStreamQuery | null };

async function loadTables(client: Client, file: string, { tables }: Manifest): Promise<void> {
  const copies = new Map(
    tables.map((table) => [table.name, `copy ${quote(table.name)} (${columnList(table)}) from stdin`]),
  );
  let loading: Loading = { table: null, stream: null };
  for await (const part of readArchive(file)) {
    // A table's pieces follow each other and are one COPY, because a row may reach from one into the next.
    if (loading.table !== part.table) {
      await finish(loading.stream);
      const sql = part.table && copies.get(part.table);
      loading = { table: part.table, stream: sql ? client.query(copyFrom(sql)) : null };
    }
    if (loading.stream) await write(loading.stream, part.content);
  }
}

async function write(stream: Writable, content: Buffer): Promise<void> {
  await new Promise<void>((resolve, reject) => stream.write(content, (error) => (error ? reject(error) : resolve())));
}

async function finish(stream: Writable | null): Promise<void> {
  if (!stream) return;
  stream.end();
  await once(stream, "finish");
}

/** Reads back what was loaded: the same rows give the same bytes. */
async function prove(client: Client, table: TableRecord): Promise<void> {
  const { rows, sha256 } = await tallyOf(client, table);
  if (rows !== table.rows || sha256 !== table.sha256)
    throw new Error(`What was loaded into ${table.name} differs from the backup. Nothing was changed.`);
}
