import "server-only";
import { canAdminister, type Viewer } from "#domain/permissions.ts";
import { pool } from "../database.ts";
import { type Latency, latencies } from "../metrics/histogram.ts";
import { type MetricJson, sumBy, sumByAll } from "../metrics/metric-json.ts";
import { type QueueDepth, readQueueDepth } from "../metrics/queue-depth.ts";
import { type HourOfVerdicts, readVerdictsByHour } from "../metrics/verdicts.ts";
import { countLostWorkers, readLivingWorkers, type WorkerLine } from "../workers/read.ts";
import { readVersions, type Version } from "./versions.ts";

type Connections = { process: string; total: number; idle: number; waiting: number };

export type Installation = {
  queue: QueueDepth;
  verdicts: HourOfVerdicts[];
  /** Since the living workers began. */
  phases: Latency[];
  kills: { process: string; cause: string; count: number }[];
  workers: { name: string; startedAt: Date; layers: string[]; memory: { process: string; bytes: number }[] }[];
  lostWorkers: number;
  connections: Connections[];
  versions: Version[];
};

/** How the installation is. Null for everybody but admins. */
export async function readInstallation(viewer: Viewer): Promise<Installation | null> {
  if (!canAdminister(viewer)) return null;
  const [queue, verdicts, workers, lostWorkers, versions] = await Promise.all([
    readQueueDepth(),
    readVerdictsByHour(),
    readLivingWorkers(),
    countLostWorkers(),
    readVersions(),
  ]);
  const metrics = workers.flatMap((worker) => worker.metrics);
  return {
    queue,
    verdicts,
    phases: latencies(metrics, "gradcheck_grade_phase_seconds", "phase"),
    kills: killsOf(metrics),
    workers: workers.map(describeWorker),
    lostWorkers,
    connections: [connectionsOfWeb(), ...workers.map(connectionsOfWorker)],
    versions,
  };
}

function killsOf(metrics: MetricJson[]): Installation["kills"] {
  const sums = sumByAll(metrics, "gradcheck_kills_total");
  return sums.map(({ labels, value }) => ({
    process: String(labels.process),
    cause: String(labels.cause),
    count: value,
  }));
}

function describeWorker({ host, pid, startedAt, layers, metrics }: WorkerLine): Installation["workers"][number] {
  const memory = Object.entries(sumBy(metrics, "gradcheck_resident_memory_bytes", "process"));
  return { name: `${host}:${pid}`, startedAt, layers, memory: memory.map(([process, bytes]) => ({ process, bytes })) };
}

function connectionsOfWeb(): Connections {
  const { totalCount: total, idleCount: idle, waitingCount: waiting } = pool();
  return { process: "web server", total, idle, waiting };
}

function connectionsOfWorker({ host, pid, metrics }: WorkerLine): Connections {
  const { total = 0, idle = 0, waiting = 0 } = sumBy(metrics, "gradcheck_database_connections", "state");
  return { process: `worker ${host}:${pid}`, total, idle, waiting };
}
