import { EventEmitter } from "node:events";
import { Logger, type Runner, run, type TaskList } from "graphile-worker";
import { pool } from "#server/database.ts";
import { log } from "#server/log.ts";
import { SUSPECT_FLAG } from "#server/queue.ts";
import type { Lane } from "./lanes.ts";
import { queuePool } from "./queue-pool.ts";
import type { Session } from "./session.ts";

/** How soon an idle slot looks by itself. New jobs are announced; those freed by a death or by an owner's turn are not. */
const POLL_INTERVAL_MS = 500;

/** Takes jobs for the slots of one lane, none before the session holds the lock under whose name they are taken. */
export async function openLane({ slots, takesSuspects }: Lane, session: Session, taskList: TaskList): Promise<Runner> {
  const events = new EventEmitter();
  const locked = Promise.withResolvers<void>();
  // Slots that wait for it are told; without slots nobody has to be.
  locked.promise.catch(() => undefined);
  events.once("pool:create", ({ workerPool }) => session.lockPool(workerPool.id).then(locked.resolve, locked.reject));
  const runner = await run({
    pgPool: queuePool(pool()),
    events,
    noHandleSignals: true,
    taskList,
    logger,
    async forbiddenFlags() {
      await locked.promise;
      const busy = (await session.busyOwners()).map((hash) => `owner:${hash}`);
      return takesSuspects ? busy : [...busy, SUSPECT_FLAG];
    },
    // Without a delay the queue does not wait for an answer to "done", and a refusal would end the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0, pollInterval: POLL_INTERVAL_MS } },
    concurrency: slots,
  });
  // Nobody may be there any more to hear how it ended.
  runner.promise.catch(() => undefined);
  return runner;
}

const logger = new Logger(
  () => (level, message) => log()[level === "warning" ? "warn" : level]({ part: "queue" }, message),
);
