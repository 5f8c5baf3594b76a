import { Logger, runMigrations, run as runQueue, type TaskList } from "graphile-worker";
import pg from "pg";
import { createEngine, type Engine } from "#grader/engine.ts";
import type { ConfinementMode } from "#grader/process/confine/confinement.ts";
import { disconnect, pool } from "#server/database.ts";
import { environment } from "#server/env.ts";
import { preparedSeeds } from "#server/exercises/prepared.ts";
import { log } from "#server/log.ts";
import { deleteOldRuns, GRADE_TASK, MAX_TRIES, RUN_TASK } from "#server/queue.ts";
import { receiptKey } from "#server/receipt-key.ts";
import { gradeTask, runTask } from "./tasks.ts";

/** Any number that nothing else locks. */
const WORKER_LOCK = 7_234_001;
const SWEEP_INTERVAL_MS = 3_600_000;

export type WorkerOptions = { runners: number; confinement?: ConfinementMode };

export type Worker = {
  /** Takes no new job, lets the running ones finish, then lets everything go. */
  stop: () => Promise<void>;
  /** Settles when the worker ends; rejects when it cannot go on. */
  ended: Promise<void>;
} & Pick<Engine, "layers" | "missingLayers">;

/**
 * Takes jobs from the queue and has them graded, `runners` at a time. One worker holds the lock and works; a second one
 * waits in reserve. The lock goes with the connection, so when a worker is killed the next one knows that nobody is
 * at work and frees the jobs left behind, which would otherwise stay locked for hours.
 */
export async function startWorker({ runners, confinement = "auto" }: WorkerOptions): Promise<Worker> {
  const engine = await createEngine({
    runners,
    confinement,
    store: preparedSeeds,
    receiptKey: receiptKey(),
    log: (message, error) => log().error({ err: error }, message),
  });
  const { layers, missingLayers } = engine;
  log().info({ layers, missingLayers }, "the layers around learner code");
  const lock = new pg.Client({ connectionString: environment().DATABASE_URL });
  const lockLost = new Promise<never>((_, reject) => lock.on("error", reject));
  await lock.connect();
  await lock.query("select pg_advisory_lock($1)", [WORKER_LOCK]);

  await runMigrations({ pgPool: pool() });
  await freeAbandonedJobs();
  const queue = await runQueue({
    pgPool: pool(),
    concurrency: runners,
    noHandleSignals: true,
    taskList: tasks(engine),
    logger: new Logger(
      () => (level, message) => log()[level === "warning" ? "warn" : level]({ part: "queue" }, message),
    ),
  });
  const sweep = setInterval(() => void sweepRuns(), SWEEP_INTERVAL_MS);
  log().info({ runners }, "the worker takes submissions");

  const stop = async () => {
    clearInterval(sweep);
    await queue.stop();
    await engine.close();
    await lock.end();
    await disconnect();
  };
  return { stop, ended: Promise.race([queue.promise, lockLost]), layers, missingLayers };
}

function tasks(engine: Engine): TaskList {
  return {
    [GRADE_TASK]: (payload, { job }) => gradeTask(engine, payload, job.attempts >= MAX_TRIES),
    [RUN_TASK]: (payload, { job }) => runTask(engine, payload, job.attempts >= MAX_TRIES),
  };
}

async function freeAbandonedJobs(): Promise<void> {
  await pool().query(
    "select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker.jobs where locked_by is not null))",
  );
}

async function sweepRuns(): Promise<void> {
  await deleteOldRuns(new Date()).catch((error) => log().warn({ err: error }, "old runs could not be deleted"));
}
