import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { expect, test } from "vitest";
import { pool } from "#server/database.ts";
import { latencies } from "#server/metrics/histogram.ts";
import { labelled, MetricsJson, sumBy, sumByAll } from "#server/metrics/metric-json.ts";
import { quantileOf } from "#server/metrics/quantile.ts";
import { readQueueDepth } from "#server/metrics/queue-depth.ts";
import { routeLabel } from "#server/metrics/route-label.ts";
import { readReadiness } from "#server/readiness.ts";
import { requestIdOf } from "#server/request-context.ts";
import { countLostWorkers, readLivingWorkers } from "#server/workers/read.ts";
import { noteWorkerStopped, reportWorker } from "#server/workers/write.ts";
import { createWorkerMetrics } from "#worker/metrics.ts";

const APP = join(import.meta.dirname, "..", "..", "app");
const ID = "00000000-0000-4000-8000-000000000001";

test("every address of the product has a label of its own", () => {
  const folders = readdirSync(APP, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)(page|route)\.tsx?$/.test(file.split(sep).join("/")))
    .map((file) => `/${file.split(sep).slice(0, -1).join("/")}`);
  expect(folders.length).toBeGreaterThan(15);
  for (const folder of folders) {
    const url = folder.replace("[...nextauth]", "callback/credentials").replaceAll(/\[\w+\]/g, "x-1");
    expect([url, routeLabel(`${url}?page=2`)]).toEqual([url, folder]);
  }
});

test.each([
  ["/exercises/rnn-step/", "/exercises/[slug]"],
  ["/_next/static/chunks/a.js", "/_next"],
  ["/wp-login.php", "other"],
  ["/exercises/a/b/c", "other"],
  ["", "other"],
])("the label of %s is %s", (url, label) => {
  expect(routeLabel(url)).toBe(label);
});

test("a quantile is where a histogram's rank falls, evenly within its bucket", () => {
  const buckets = [
    { atMost: 1, count: 10 },
    { atMost: 2, count: 30 },
    { atMost: Number.POSITIVE_INFINITY, count: 30 },
  ];
  expect(quantileOf(buckets, 0.5)).toBe(1.25);
  expect(quantileOf(buckets, 0.25)).toBe(0.75);
  expect(quantileOf(buckets, 1)).toBe(2);
});

test("a quantile beyond the last bound is that bound, and one of nothing is null", () => {
  expect(
    quantileOf(
      [
        { atMost: 1, count: 0 },
        { atMost: Number.POSITIVE_INFINITY, count: 5 },
      ],
      0.5,
    ),
  ).toBe(1);
  expect(
    quantileOf(
      [
        { atMost: 1, count: 0 },
        { atMost: Number.POSITIVE_INFINITY, count: 0 },
      ],
      0.5,
    ),
  ).toBeNull();
  expect(quantileOf([], 0.5)).toBeNull();
});

test("a worker's metrics survive being stored, and say what its engine told", async () => {
  const metrics = createWorkerMetrics();
  for (const total of [3, 4, 400]) metrics.observe({ type: "graded", verdict: "passed", timings: { total, check: 2 } });
  metrics.observe({ type: "killed", process: "runner", cause: "timed-out" });
  metrics.observe({ type: "killed", process: "runner", cause: "timed-out" });
  metrics.observe({ type: "started", process: "checker", ms: 90 });
  await reportWorker({ id: ID, layers: ["a process"] }, await metrics.registry.getMetricsAsJSON());

  const [worker] = await readLivingWorkers();
  expect(worker).toMatchObject({ id: ID, pid: process.pid, layers: ["a process"] });
  const stored = worker!.metrics;
  expect(sumBy(stored, "gradcheck_grades_total", "verdict")).toEqual({ passed: 3 });
  expect(sumByAll(stored, "gradcheck_kills_total")).toEqual([
    { labels: { process: "runner", cause: "timed-out" }, value: 2 },
  ]);
  const [total] = latencies(stored, "gradcheck_grade_phase_seconds", "phase");
  expect(total).toMatchObject({ phase: "total", count: 3 });
  expect(total!.p50).toBeGreaterThan(0.0025);
  expect(total!.p50).toBeLessThan(0.005);
  expect(total!.p95).toBeGreaterThan(0.25);
  expect(sumBy(stored, "gradcheck_resident_memory_bytes", "process").worker).toBeGreaterThan(1e7);
  await pool().query(`delete from "WorkerProcess"`);
});

test("what is graded at the moment is counted, also when it fails", async () => {
  const metrics = createWorkerMetrics();
  const grading = Promise.withResolvers<never>();
  const inFlight = async () =>
    sumBy(MetricsJson.parse(await metrics.registry.getMetricsAsJSON()), "gradcheck_jobs_in_flight", "");
  const engine = metrics.watch({ grade: () => grading.promise } as never);
  const graded = engine.grade({} as never);
  expect(await inFlight()).toEqual({ "": 1 });
  grading.reject(new Error("gone"));
  await expect(graded).rejects.toThrow("gone");
  expect(await inFlight()).toEqual({ "": 0 });
});

test("values of two processes stay apart by their labels", () => {
  const metric = { name: "n", help: "h", type: "counter", values: [{ value: 1, labels: { verdict: "passed" } }] };
  const apart = [...labelled([metric], { worker: "a" }), ...labelled([metric], { worker: "b" })];
  expect(sumByAll(apart, "n").map(({ labels }) => labels.worker)).toEqual(["a", "b"]);
});

test("an installation is ready only while a worker is seen, and says why it is not", async () => {
  expect(await readReadiness()).toEqual({ ready: false, reasons: ["no worker was seen in the last 20 seconds"] });
  await reportWorker({ id: ID, layers: [] }, []);
  expect(await readReadiness()).toEqual({ ready: true, reasons: [] });
  await noteWorkerStopped(ID);
  expect((await readReadiness()).ready).toBe(false);
  expect(await countLostWorkers()).toBe(0);
});

test("a worker that was killed is neither alive nor forgotten", async () => {
  await reportWorker({ id: ID, layers: [] }, []);
  await pool().query(`update "WorkerProcess" set "seenAt" = now() - interval '21 seconds'`);
  expect(await readLivingWorkers()).toEqual([]);
  expect(await countLostWorkers()).toBe(1);
});

test("an installation whose migrations are not all applied is not ready", async () => {
  const { rows } = await pool().query(
    "update _prisma_migrations set rolled_back_at = now() where started_at = (select max(started_at) from _prisma_migrations) returning migration_name as name",
  );
  expect(await readReadiness()).toEqual({ ready: false, reasons: [`migrations are not applied: ${rows[0].name}`] });
  await pool().query("update _prisma_migrations set rolled_back_at = null");
});

test("the queue's depth counts what waits, runs and was given up, and how old the oldest is", async () => {
  expect(await readQueueDepth()).toEqual({ waiting: 0, running: 0, failed: 0, oldestAgeS: null, regrading: 0 });
  for (let i = 0; i < 4; i++) await pool().query("select graphile_worker.add_job('grade')");
  await pool().query(
    `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'w'
      where id = (select min(id) from graphile_worker._private_jobs)`,
  );
  await pool().query(
    `update graphile_worker._private_jobs set attempts = max_attempts
      where id = (select max(id) from graphile_worker._private_jobs)`,
  );
  await pool().query("update graphile_worker._private_jobs set created_at = now() - interval '1 hour'");
  const depth = await readQueueDepth();
  expect(depth).toMatchObject({ waiting: 2, running: 1, failed: 1 });
  expect(depth.oldestAgeS).toBeGreaterThanOrEqual(3600);
});

test.each<[string, string | undefined, number, boolean]>([
  ["kept when a proxy of ours gave it", "abcdef-123456", 1, true],
  ["new when no proxy is trusted", "abcdef-123456", 0, false],
  ["new when it is no plain word", "a\nforged: line", 1, false],
  ["new when it is endless", "a".repeat(65), 1, false],
  ["new when there is none", undefined, 1, false],
])("the id of a request is %s", (_title, given, proxies, isKept) => {
  const id = requestIdOf(given, proxies);
  expect(id === given).toBe(isKept);
  expect(id).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
});
