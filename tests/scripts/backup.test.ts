import { createHash } from "node:crypto";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip, gunzipSync, gzipSync } from "node:zlib";
import { Client } from "pg";
import { pack } from "tar-stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FORMAT_VERSION, type Manifest } from "#scripts/backup/manifest.ts";
import { checkArchive, readArchive } from "#scripts/backup/read-archive.ts";
import { restoreBackup } from "#scripts/backup/restore-backup.ts";
import { readContents } from "#scripts/backup/target.ts";
import { writeBackup } from "#scripts/backup/write-backup.ts";
import { ensureDatabase } from "#scripts/database.ts";
import { applyMigrations, listMigrations, readMigrationSql } from "#scripts/migrations.ts";
import { ask } from "#tests/support/ask.ts";
import { type OwnPostgres, startOwnPostgres } from "#tests/support/own-postgres.ts";

let postgres: OwnPostgres;
let source: string;
let file: string;
const silent = () => undefined;

beforeAll(async () => {
  postgres = await startOwnPostgres();
  source = await ensureDatabase(postgres.server, "source");
  await applyMigrations(source);
  await fill(source);
  file = join(postgres.dataDir, "backup.tar.gz");
  await writeBackup({ url: source, file, onTable: silent });
});
afterAll(() => postgres.remove());

test("a backup restores every row as it was: odd text, jsonb, arrays, moments, bytes of a float", async () => {
  const url = await ensureDatabase(postgres.server, "copy");
  await restore(url);
  const before = await everything(source);
  expect(before.find(({ name }) => name === "Submission")?.rows).toHaveLength(300);
  expect(await everything(url)).toEqual(before);
  expect(await ask(url, "select conname from pg_constraint where contype = 'f' order by 1")).toEqual(
    await ask(source, "select conname from pg_constraint where contype = 'f' order by 1"),
  );
  expect(await applyMigrations(url)).toEqual([]);
});

test("a row longer than a piece of the archive is restored", async () => {
  const manifest = await checkArchive(file);
  const pieces = [];
  for await (const { table } of readArchive(file)) pieces.push(table);
  expect(pieces.filter((table) => table === "ExerciseVersion").length).toBeGreaterThan(1);
  expect(manifest.tables.find(({ name }) => name === "ExerciseVersion")?.rows).toBe(2);
});

test("a backup is for its owner's eyes, and holds no counters and nothing of the queue", async () => {
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const names = (await checkArchive(file)).tables.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["User", "Grading", "_prisma_migrations"]));
  expect(names).not.toContain("rate_limit");
  expect(names.filter((name) => name.includes("job"))).toEqual([]);
});

test("a backup does not overwrite a file", async () => {
  const before = await readFile(file);
  await expect(writeBackup({ url: source, file, onTable: silent })).rejects.toThrow(/exists already/);
  expect(await readFile(file)).toEqual(before);
});

test("a backup of a database without the product's tables is refused and leaves no file", async () => {
  const nowhere = join(postgres.dataDir, "none.tar.gz");
  const url = await ensureDatabase(postgres.server, "bare");
  await expect(writeBackup({ url, file: nowhere, onTable: silent })).rejects.toThrow(/nothing to back up/);
  await expect(stat(nowhere)).rejects.toThrow(/ENOENT/);
});

test("a database that holds something tells what a restore would delete, and an empty one nothing", async () => {
  const contents = await readContents(source);
  expect(contents).toContainEqual({ table: "Submission", rows: 300 });
  const empty = await ensureDatabase(postgres.server, "empty");
  expect(await readContents(empty)).toEqual([]);
  await applyMigrations(empty);
  expect(await readContents(empty)).toEqual([]);
});

test("a database that others use is not restored into", async () => {
  const other = new Client({ connectionString: source });
  await other.connect();
  await expect(readContents(source)).rejects.toThrow(/in use by 1 other connection\. Stop the product/);
  await other.end();
});

test("a restore replaces what was there, the queue as well", async () => {
  const url = await ensureDatabase(postgres.server, "replaced");
  await applyMigrations(url);
  await ask(
    url,
    `insert into "User" (id, email, name, "passwordHash") values (gen_random_uuid(), 'old@x.org', 'Old', '')`,
  );
  await ask(url, "select graphile_worker.add_job('grade')");
  await restore(url);
  expect(await ask(url, `select email from "User" where name = 'Old'`)).toEqual([]);
  expect(await ask(url, "select from graphile_worker.jobs")).toEqual([]);
});

test("a restore that fails leaves the database as it was", async () => {
  const url = await ensureDatabase(postgres.server, "kept");
  await applyMigrations(url);
  await ask(
    url,
    `insert into "User" (id, email, name, "passwordHash") values (gen_random_uuid(), 'kept@x.org', 'K', '')`,
  );
  const manifest = await checkArchive(file);
  const wrong = {
    ...manifest,
    tables: manifest.tables.map((t) => (t.name === "User" ? { ...t, rows: t.rows + 1 } : t)),
  };
  await expect(restoreBackup({ url, file, manifest: wrong, onTable: silent })).rejects.toThrow(
    /loaded into User differs/,
  );
  expect(await ask(url, `select email from "User"`)).toEqual([{ email: "kept@x.org" }]);
  expect(await ask(url, "select to_regclass('graphile_worker.jobs') is not null as there")).toEqual([{ there: true }]);
});

test("an older backup is restored with its own migrations, and newer ones follow", async () => {
  const [first, ...newer] = await listMigrations();
  const old = await oldDatabase("old_source", first!);
  const archive = join(postgres.dataDir, "old.tar.gz");
  await writeBackup({ url: old, file: archive, onTable: silent });
  const url = await ensureDatabase(postgres.server, "old_copy");
  const manifest = await checkArchive(archive);
  expect(manifest.migrations.map(({ name }) => name)).toEqual([first]);
  expect(await restoreBackup({ url, file: archive, manifest, onTable: silent })).toEqual(newer);
  expect(await ask(url, `select email from "User"`)).toEqual([{ email: "early@example.org" }]);
});

test("a database of an older version comes up to date with its rows kept", async () => {
  const [first, ...newer] = await listMigrations();
  expect(newer.length).toBeGreaterThan(0);
  const url = await oldDatabase("upgraded", first!);
  expect(await applyMigrations(url)).toEqual(newer);
  expect(await ask(url, `select email from "User"`)).toEqual([{ email: "early@example.org" }]);
});

test.each<[string, (good: Buffer) => Buffer, RegExp]>([
  ["a file that is no archive", () => Buffer.from("not a backup at all"), /is no backup/],
  ["an empty file", () => Buffer.alloc(0), /is no backup|no whole backup/],
  ["an archive cut short", (good) => good.subarray(0, good.length - 400), /cut short/],
  ["half an archive", (good) => good.subarray(0, good.length / 2), /cut short/],
  ["a changed byte", (good) => flip(good, Math.floor(good.length / 2)), /damaged/],
  ["a changed byte of the contents", (good) => gzipSync(flipRow(gunzipSync(good))), /damaged: \w+ is not what/],
])("a restore refuses %s in one sentence", async (_title, spoil, sentence) => {
  const spoiled = join(postgres.dataDir, "spoiled.tar.gz");
  await writeFile(spoiled, spoil(await readFile(file)));
  await expect(checkArchive(spoiled)).rejects.toThrow(sentence);
});

test.each<[string, Record<string, string>, RegExp]>([
  [
    "a path out of the archive",
    { "../../etc/cron.d/x": "x" },
    /holds "\.\.\/\.\.\/etc\/cron\.d\/x", which no backup does/,
  ],
  ["an absolute path", { "/etc/passwd": "x" }, /which no backup does/],
  ["a table whose name is SQL", { 'tables/User"; drop table x/000001.copy': "x" }, /which no backup does/],
  ["no manifest", { "tables/User/000001.copy": "x\n" }, /no whole backup/],
  ["a missing piece", { "tables/User/000002.copy": "x\n" }, /missing or double/],
  ["a manifest that is none", { "manifest.json": "{}" }, /manifest\.json cannot be used/],
  ["a newer format", { "manifest.json": `{"formatVersion":${FORMAT_VERSION + 1}}` }, /has format 2, and this version/],
])("a restore refuses an archive with %s", async (_title, files, sentence) => {
  await expect(checkArchive(await archiveOf(files))).rejects.toThrow(sentence);
});

test.each<[string, (manifest: Manifest) => Manifest, RegExp]>([
  ["a migration it does not know", withMigration, /made by a newer version: .* 29990101000000_later/],
  ["a table that its migrations do not make", withTable, /The table Surplus of the backup is not the one/],
  ["a column that its migrations do not make", withColumn, /The table User of the backup is not the one/],
])("a restore refuses a backup with %s and changes nothing", async (_title, change, sentence) => {
  const url = await ensureDatabase(postgres.server, "unchanged");
  const manifest = change(await checkArchive(file));
  await expect(restoreBackup({ url, file, manifest, onTable: silent })).rejects.toThrow(sentence);
  expect(await ask(url, "select relname from pg_class where relnamespace = 'public'::regnamespace")).toEqual([]);
});

function withMigration(manifest: Manifest): Manifest {
  const checksum = createHash("sha256").digest("hex");
  return { ...manifest, migrations: [...manifest.migrations, { name: "29990101000000_later", checksum }] };
}

function withTable(manifest: Manifest): Manifest {
  return { ...manifest, tables: [...manifest.tables, { ...manifest.tables[0]!, name: "Surplus" }] };
}

function withColumn(manifest: Manifest): Manifest {
  const surplus = { name: "surplus", type: "text" };
  const tables = manifest.tables.map((table) =>
    table.name === "User" ? { ...table, columns: [...table.columns, surplus] } : table,
  );
  return { ...manifest, tables };
}

async function restore(url: string): Promise<void> {
  await restoreBackup({ url, file, manifest: await checkArchive(file), onTable: silent });
}

function flip(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = changed[at]! ^ 1;
  return changed;
}

/** Changes a letter of a stored name; the archive around it stays a valid one. */
function flipRow(tar: Buffer): Buffer {
  return flip(tar, tar.indexOf("Zoë"));
}

async function archiveOf(files: Record<string, string>): Promise<string> {
  const path = join(postgres.dataDir, "made-by-hand.tar.gz");
  const tar = pack();
  for (const [name, content] of Object.entries(files)) tar.entry({ name }, content);
  tar.finalize();
  await rm(path, { force: true });
  await pipeline(tar, createGzip(), async (chunks) => writeFile(path, chunks));
  return path;
}

/** As the very first version left it, with one person. */
async function oldDatabase(name: string, first: string): Promise<string> {
  const url = await ensureDatabase(postgres.server, name);
  const sql = await readMigrationSql(first);
  await ask(url, sql);
  await ask(
    url,
    `create table _prisma_migrations (id varchar(36) primary key not null, checksum varchar(64) not null,
       finished_at timestamptz, migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
       started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`,
  );
  const checksum = createHash("sha256").update(sql).digest("hex");
  await ask(
    url,
    `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values (gen_random_uuid()::text, '${checksum}', '${first}', now(), 1)`,
  );
  await ask(
    url,
    `insert into "User" (id, email, name, "passwordHash") values (gen_random_uuid(), 'early@example.org', 'Early', 'x')`,
  );
  return url;
}

/** Rows that are hard to carry: every kind of text, a circle of keys, a row of six megabytes. */
async function fill(url: string): Promise<void> {
  const odd = "tab\t newline\n return\r backslash \\ \\N \\. quote \" ' emoji 🎓 zero-width \u200b Zoë";
  const client = new Client({ connectionString: url });
  await client.connect();
  const user = "00000000-0000-4000-8000-000000000001";
  await client.query(`insert into "User" (id, email, name, "passwordHash") values ($1, $2, $3, '')`, [
    user,
    "z@x.org",
    odd,
  ]);
  await client.query(
    `insert into "User" (id, email, name, "passwordHash") values (gen_random_uuid(), 'Å@x.org', '', '\\N')`,
  );
  await client.query(`insert into "Exercise" (slug) values ('rnn'), ('Ä-slug')`);
  const files = { "prompt.md": odd, nested: [null, 1e-7, { "": "\\u0000" }], long: "x".repeat(6_000_000) };
  const versions = `insert into "ExerciseVersion" (id, slug, "contentHash", files, seeds) values (gen_random_uuid(), $1, 'h', $2, $3) returning id`;
  const { rows } = await client.query(versions, ["rnn", files, ["a,b", "{}", '"', "NULL", ""]]);
  await client.query(versions, ["Ä-slug", "[]", []]);
  await client.query(`update "Exercise" set "currentVersionId" = $1 where slug = 'rnn'`, [rows[0].id]);
  await client.query(
    `insert into "Submission" (id, "userId", "versionId", slug, code, "submittedAt")
       select gen_random_uuid(), $1, $2, 'rnn', $3 || n, timestamptz '1999-12-31 23:59:59.999+05:30' + n * interval '1 day'
         from generate_series(1, 300) n`,
    [user, rows[0].id, odd],
  );
  await client.query(
    `insert into "Grading" (id, "submissionId", seed, report, score)
       select gen_random_uuid(), id, 's', $1, 0.1 + 0.2 from "Submission" limit 7`,
    [{ message: odd, score: 0.30000000000000004, big: 12345678901234567890n.toString() }],
  );
  await client.query("insert into rate_limit values ('ip', 3, 9)");
  await client.end();
}

async function everything(url: string) {
  const tables = await ask(
    url,
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'rate_limit' order by 1",
  );
  expect(tables.length).toBeGreaterThan(10);
  const all = [];
  for (const { name } of tables)
    all.push({ name, rows: await ask(url, `select t::text as row from "${name}" t order by 1`) });
  return all;
}
