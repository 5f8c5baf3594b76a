import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ensureDatabase } from "#scripts/database.ts";
import { applyMigrations } from "#scripts/migrations.ts";
import { type PostgresServer, startPostgres } from "#scripts/postgres/server.ts";
import { disconnect, pool } from "#server/database.ts";
import { makeDataDir } from "../support/own-postgres.ts";
import { aPerson } from "../support/people.ts";
import { aSubmission, ENDLESS, loadRnnStep, RIGHT, statusOf } from "../support/submissions.ts";
import { end, startWorker } from "../support/worker-process.ts";

let dataDir: string;
let server: PostgresServer;
let versionId: string;

beforeAll(async () => {
  dataDir = await makeDataDir();
  server = await startPostgres({ dataDir });
  process.env.DATABASE_URL = await ensureDatabase(server, "gradcheck");
  await applyMigrations(process.env.DATABASE_URL);
  versionId = await loadRnnStep();
});

afterAll(async () => {
  await disconnect();
  await server.stop();
  await rm(dataDir, { recursive: true });
});

test("a database that goes away and comes back finds the same worker, and what was in its hands is graded", async () => {
  const worker = await startWorker();
  const held = await aSubmission(await aPerson(), { versionId, code: ENDLESS });
  await vi.waitFor(async () => {
    const { rows } = await pool().query("select from graphile_worker._private_jobs where locked_by is not null");
    expect(rows).toHaveLength(1);
  }, PATIENT);
  await server.stop();
  server = await startPostgres({ dataDir, port: server.port });
  await vi.waitFor(async () => expect(await statusOf([held])).toEqual(["timed-out"]), PATIENT);
  const later = await aSubmission(await aPerson(), { versionId, code: RIGHT });
  await vi.waitFor(async () => expect(await statusOf([later])).toEqual(["passed"]), PATIENT);
  expect({ code: worker.exitCode, signal: worker.signalCode }).toEqual({ code: null, signal: null });
  await end(worker, "SIGTERM");
  expect(worker.exitCode).toBe(0);
}, 120_000);

const PATIENT = { timeout: 50_000, interval: 50 };
