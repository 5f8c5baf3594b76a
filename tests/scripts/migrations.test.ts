import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureDatabase } from "#scripts/database.ts";
import { applyMigrations, listMigrations, writeMissingSql } from "#scripts/migrations.ts";
import { ask } from "#tests/support/ask.ts";
import { type OwnPostgres, startOwnPostgres } from "#tests/support/own-postgres.ts";

let postgres: OwnPostgres;
beforeAll(async () => {
  postgres = await startOwnPostgres();
});
afterAll(() => postgres.remove());

test("the migrations make an empty database, once", async () => {
  const url = await ensureDatabase(postgres.server, "made_from_nothing");
  const all = await listMigrations();
  expect(all.length).toBeGreaterThan(0);
  expect(await applyMigrations(url)).toEqual(all);
  expect(await applyMigrations(url)).toEqual([]);
});

test("the migrations leave the table that Prisma's own tools read", async () => {
  const url = await ensureDatabase(postgres.server, "made_for_prisma");
  await applyMigrations(url);
  const rows = await ask(
    url,
    "select migration_name, applied_steps_count, checksum from _prisma_migrations order by migration_name",
  );
  expect(rows.map((row) => row.migration_name)).toEqual(await listMigrations());
  for (const row of rows)
    expect(row).toMatchObject({ applied_steps_count: 1, checksum: expect.stringMatching(/^[0-9a-f]{64}$/) });
  const unfinished = await ask(url, "select from _prisma_migrations where finished_at is null or logs is not null");
  expect(unfinished).toEqual([]);
});

test("the migrations make the queue's tables too", async () => {
  const url = await ensureDatabase(postgres.server, "made_for_jobs");
  await applyMigrations(url);
  expect(await ask(url, "select to_regclass('graphile_worker._private_jobs') is not null as there")).toEqual([
    { there: true },
  ]);
});

test("the migrations of two starts at once take turns", async () => {
  const url = await ensureDatabase(postgres.server, "made_twice");
  const applied = await Promise.all([applyMigrations(url), applyMigrations(url)]);
  expect(applied.flat()).toEqual(await listMigrations());
});

test("prisma/schema.prisma and prisma/migrations agree, and comparing them leaves nothing behind", async () => {
  const url = postgres.server.urlOf("postgres");
  expect(await writeMissingSql(url)).toBeNull();
  expect(await ask(url, "select datname from pg_database where datname like 'gradcheck_scratch%'")).toEqual([]);
});
