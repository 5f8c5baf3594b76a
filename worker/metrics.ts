import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Engine } from "#grader/engine.ts";
import type { EngineEvent } from "#grader/engine-event.ts";
import { pool } from "#server/database.ts";
import { residentMemory } from "./resident-memory.ts";

/** From an answer out of memory to the longest a submission may take. Seconds. */
const BUCKETS_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export type WorkerMetrics = {
  registry: Registry;
  /** Keeps count of what an engine tells. */
  observe(event: EngineEvent): void;
  /** The same engine; what it grades at the moment is counted. */
  watch(engine: Engine): Engine;
};

export function createWorkerMetrics(): WorkerMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  gaugeOfMemory(registry);
  gaugeOfPool(registry);
  const inFlight = new Gauge({
    name: "gradcheck_jobs_in_flight",
    help: "Programs being graded at the moment.",
    registers: [registry],
  });
  const watch = (engine: Engine): Engine => ({
    ...engine,
    grade: async (job) => {
      inFlight.inc();
      return await engine.grade(job).finally(() => inFlight.dec());
    },
  });
  return { registry, observe: observer(registry), watch };
}

function observer(registry: Registry): (event: EngineEvent) => void {
  const registers = [registry];
  const counter = (name: string, help: string, labelNames: string[]) =>
    new Counter({ name: `gradcheck_${name}`, help, labelNames, registers });
  const histogram = (name: string, help: string, labelNames: string[]) =>
    new Histogram({ name: `gradcheck_${name}`, help, labelNames, buckets: BUCKETS_S, registers });
  const grades = counter("grades_total", "Programs graded, by verdict; trials and submissions.", ["verdict"]);
  const phases = histogram("grade_phase_seconds", "Time that a grading spent in each phase, and in all.", ["phase"]);
  const kills = counter("kills_total", "Processes ended because of what they ran.", ["process", "cause"]);
  const starts = histogram("process_start_seconds", "Time until a process of the grader was ready.", ["process"]);

  return (event) => {
    switch (event.type) {
      case "graded":
        grades.inc({ verdict: event.verdict });
        for (const [phase, ms] of Object.entries(event.timings)) phases.observe({ phase }, ms / 1000);
        return;
      case "killed":
        return kills.inc({ process: event.process, cause: event.cause });
      case "started":
        return starts.observe({ process: event.process }, event.ms / 1000);
    }
  };
}

function gaugeOfMemory(registry: Registry): void {
  new Gauge({
    name: "gradcheck_resident_memory_bytes",
    help: "Resident memory of the worker and of everything below it, by kind of process.",
    labelNames: ["process"],
    registers: [registry],
    collect() {
      this.reset();
      for (const [process, bytes] of Object.entries(residentMemory())) this.set({ process }, bytes);
    },
  });
}

function gaugeOfPool(registry: Registry): void {
  new Gauge({
    name: "gradcheck_database_connections",
    help: "Connections of this process's pool by state; `waiting` counts those who want one.",
    labelNames: ["state"],
    registers: [registry],
    collect() {
      const { totalCount, idleCount, waitingCount } = pool();
      this.set({ state: "total" }, totalCount);
      this.set({ state: "idle" }, idleCount);
      this.set({ state: "waiting" }, waitingCount);
    },
  });
}
