import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Client } from "pg";
import { type Pack, pack as startTar } from "tar-stream";
import { ROOT } from "../settings.ts";
import { FORMAT_VERSION, MANIFEST_NAME, Manifest, type TableRecord } from "./manifest.ts";
import { inTransaction } from "./session.ts";
import { copyOut, MIGRATIONS_TABLE, readTables, type Table } from "./tables.ts";
import { Tally } from "./tally.ts";

/** A table is cut into files of about this size, because a tar must know how long a file is before it begins. */
const PIECE_BYTES = 4 * 1024 * 1024;

type Options = {
  url: string;
  file: string;
  onTable: (table: TableRecord) => void;
};

/** Writes the database as it is at one moment, while others go on using it. The file appears when it is whole. */
export async function writeBackup({ url, file, onTable }: Options): Promise<Manifest> {
  if (await stat(file).catch(() => null)) throw new Error(`${file} exists already. Choose another name.`);
  const making = `${file}.${process.pid}.new`;
  try {
    const snapshot = "begin isolation level repeatable read read only";
    const manifest = await inTransaction(url, snapshot, (client) => writeArchive(client, making, onTable));
    await flushToDisk(making);
    await rename(making, file);
    await flushToDisk(dirname(file));
    return manifest;
  } catch (cause) {
    await rm(making, { force: true });
    throw explain(cause, file);
  }
}

async function writeArchive(client: Client, path: string, onTable: Options["onTable"]): Promise<Manifest> {
  const tables = await readTables(client);
  if (!tables.some(({ name }) => name === MIGRATIONS_TABLE))
    throw new Error("There is nothing to back up: this database has none of the product's tables.");
  const tar = startTar();
  const written = pipeline(tar, createGzip(), createWriteStream(path, { mode: 0o600, flags: "wx" }));
  const filled = fillArchive(client, tar, tables, onTable);
  // When either fails, the other would wait for ever.
  filled.catch((error: Error) => tar.destroy(error));
  const [manifest] = await Promise.all([Promise.race([filled, written.then(() => filled)]), written]);
  return manifest;
}

async function fillArchive(client: Client, tar: Pack, tables: Table[], onTable: Options["onTable"]): Promise<Manifest> {
  const records: TableRecord[] = [];
  for (const table of tables) {
    const record = await addTable(client, tar, table);
    records.push(record);
    onTable(record);
  }
  const manifest = await describeBackup(client, records);
  await addFile(tar, MANIFEST_NAME, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  tar.finalize();
  return manifest;
}

async function addTable(client: Client, tar: Pack, table: Table): Promise<TableRecord> {
  const tally = new Tally();
  let pieces = 0;
  for await (const piece of cut(await copyOut(client, table))) {
    tally.add(piece);
    await addFile(tar, `tables/${table.name}/${String(++pieces).padStart(6, "0")}.copy`, piece);
  }
  return { ...table, ...tally.read() };
}

async function* cut(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    waiting.push(chunk);
    size += chunk.length;
    if (size < PIECE_BYTES) continue;
    yield Buffer.concat(waiting);
    [waiting, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(waiting);
}

/** Settles when the reader of the tar has taken it, so that a slow disk holds the database's stream back. */
async function addFile(tar: Pack, name: string, content: Buffer): Promise<void> {
  const entry = tar.entry({ name, size: content.length, mode: 0o600 });
  entry.end(content);
  await once(entry, "finish");
}

async function describeBackup(client: Client, tables: TableRecord[]): Promise<Manifest> {
  const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  const { rows: applied } = await client.query(
    `select migration_name as name, checksum from ${MIGRATIONS_TABLE}
      where finished_at is not null and rolled_back_at is null order by migration_name collate "C"`,
  );
  const { rows: server } = await client.query("select current_setting('server_version') as version");
  return Manifest.parse({
    format: "gradcheck-backup",
    formatVersion: FORMAT_VERSION,
    productVersion: version,
    postgresVersion: server[0].version,
    madeAt: new Date().toISOString(),
    migrations: applied,
    tables,
  });
}

/** A renamed file that is not on the disk yet could be empty after a power cut. */
async function flushToDisk(path: string): Promise<void> {
  const handle = await open(path);
  await handle.sync().finally(() => handle.close());
}

function explain(cause: unknown, file: string): unknown {
  const { code } = cause as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG")
    return new Error(`There is no room left for ${file}; nothing was kept of it.`, { cause });
  if (code === "ENOENT" || code === "ENOTDIR") return new Error(`There is no folder ${dirname(file)}.`, { cause });
  if (code === "EACCES" || code === "EROFS")
    return new Error(`${dirname(file)} cannot be written by this user.`, {
      cause,
    });
  return cause;
}
