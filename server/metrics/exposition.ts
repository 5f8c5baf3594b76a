import "server-only";
import { AggregatorRegistry, Counter, Gauge, Registry } from "prom-client";
import { pool } from "../database.ts";
import { readLivingWorkers } from "../workers/read.ts";
import { labelled, type MetricJson, MetricsJson } from "./metric-json.ts";
import { readQueueDepth } from "./queue-depth.ts";
import { countAlarms } from "./regrade-alarms.ts";
import { readLastHour } from "./verdicts.ts";
import { webMetrics } from "./web-metrics.ts";

export const EXPOSITION_TYPE = Registry.PROMETHEUS_CONTENT_TYPE;

/** Everything in Prometheus' text format. Each process keeps its own values, so that a counter never goes down. */
export async function writeExposition(): Promise<string> {
  const workers = await readLivingWorkers();
  const parts = [
    labelled(await jsonOf(webMetrics().registry), { part: "web" }),
    labelled(await jsonOf(webPool()), { part: "web" }),
    await jsonOf(await sharedFigures(workers.length)),
    ...workers.map(({ host, pid, metrics }) => labelled(metrics, { part: "worker", worker: `${host}:${pid}` })),
  ];
  // With a worker of its own on every value, the sums that this makes are of one value each.
  const summed = parts.map((metrics) => metrics.map((metric) => ({ ...metric, aggregator: "sum" })));
  return await AggregatorRegistry.aggregate(summed).metrics();
}

async function jsonOf(registry: Registry): Promise<MetricJson[]> {
  return MetricsJson.parse(await registry.getMetricsAsJSON());
}

/** What is true of the installation, not of one process. */
async function sharedFigures(workers: number): Promise<Registry> {
  const [queue, lastHour, alarms] = await Promise.all([readQueueDepth(), readLastHour(), countAlarms()]);
  const registry = new Registry();
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `gradcheck_${name}`, help, labelNames: ["state", "verdict"], registers: [registry] });
  const jobs = gauge("queue_jobs", "Jobs in the queue by state.");
  for (const state of ["waiting", "running", "failed"] as const) jobs.set({ state }, queue[state]);
  jobs.set({ state: "regrading" }, queue.regrading);
  gauge("queue_oldest_age_seconds", "How long the longest waiting job has waited.").set(queue.oldestAgeS ?? 0);
  gauge("workers_alive", "Workers seen in the last 20 seconds.").set(workers);
  gauge("submissions_last_hour", "Submissions made in the last hour.").set(lastHour.submissions);
  const verdicts = gauge("verdicts_last_hour", "Submissions graded in the last hour, by verdict.");
  for (const [verdict, count] of Object.entries(lastHour.verdicts)) verdicts.set({ verdict }, count);
  new Counter({
    name: "gradcheck_regrade_alarms_total",
    help: "Regraded submissions of which the same version, grader and seed told something else than before.",
    registers: [registry],
  }).inc(alarms);
  return registry;
}

function webPool(): Registry {
  const registry = new Registry();
  const connections = new Gauge({
    name: "gradcheck_database_connections",
    help: "Connections of this process's pool by state; `waiting` counts those who want one.",
    labelNames: ["state"],
    registers: [registry],
  });
  const { totalCount, idleCount, waitingCount } = pool();
  connections.set({ state: "total" }, totalCount);
  connections.set({ state: "idle" }, idleCount);
  connections.set({ state: "waiting" }, waitingCount);
  return registry;
}
