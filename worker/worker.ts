import { setTimeout as wait } from "node:timers/promises";
import type { Engine, EngineOptions } from "#grader/engine.ts";
import type { ConfinementMode } from "#grader/process/confine/confinement.ts";
import { disconnect } from "#server/database.ts";
import { preparedSeeds } from "#server/exercises/prepared.ts";
import { readSeeds } from "#server/exercises/seeds.ts";
import { log } from "#server/log.ts";
import { receiptKey } from "#server/receipt-key.ts";
import { createBackground, sharing } from "./background.ts";
import { createObservedEngine } from "./observed-engine.ts";
import { prepareAhead } from "./prepare-ahead.ts";
import { beginShift, type Shift, type ShiftOptions } from "./shift.ts";

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

/** In the units of `nice`, on top of the worker's own: what nobody waits for gets what gradings leave. */
const BEHIND_THE_GRADINGS = 9;

/** `kept` runners wait for the learners they served last. */
export type WorkerOptions = { runners: number; kept?: number; confinement?: ConfinementMode };

export type Worker = {
  /** Takes no new job, lets the running ones finish, then lets everything go. */
  stop: () => Promise<void>;
} & Pick<Engine, "layers" | "missingLayers">;

/**
 * Takes jobs from the queue and has them graded, `runners` at a time, in shifts: when the database goes away the shift
 * ends, the engine stays, and the next shift begins as soon as the database is back. Settles when the first has begun.
 * Any number of workers may run, here and on other machines.
 */
export async function startWorker({ runners, kept = 0, confinement = "auto" }: WorkerOptions): Promise<Worker> {
  const options: Omit<EngineOptions, "runners"> = {
    confinement,
    store: preparedSeeds,
    receiptKey: receiptKey(),
    log: (message, error) => log().error({ err: error }, message),
  };
  const observed = await createObservedEngine({ ...options, runners, kept });
  const engine = prepareAhead(observed, readSeeds);
  const background =
    runners === 1
      ? sharing(engine)
      : createBackground(() =>
          observed.startAnother({ ...options, runners: runners - 1, niceness: BEHIND_THE_GRADINGS }),
        );
  const { layers, missingLayers } = engine;
  log().info({ layers, missingLayers }, "the layers around learner code");
  const stopping = new AbortController();
  const first = Promise.withResolvers<void>();
  const worked = workInShifts({
    engine,
    background,
    runners,
    confinement,
    signal: stopping.signal,
    onBegun: first.resolve,
  });
  await first.promise;
  const stop = async () => {
    stopping.abort();
    await worked;
    await Promise.all([engine.close(), background.close()]);
    await disconnect();
  };
  return { stop, layers, missingLayers };
}

type Shifts = ShiftOptions & { signal: AbortSignal; onBegun: () => void };

async function workInShifts({ signal, onBegun, ...options }: Shifts): Promise<void> {
  const stopped = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
  for (let failures = 0; !signal.aborted; ) {
    try {
      const shift = await beginShift(options);
      failures = 0;
      log().info({ runners: options.runners }, "the worker takes submissions");
      onBegun();
      await workUntilOver(shift, stopped);
    } catch (error) {
      log().warn({ err: error }, "the worker cannot take submissions; it tries again");
      const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** failures++, LONGEST_PAUSE_MS);
      await wait(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** Throws when the shift breaks. What is still graded then ends by itself, and is stored if it was the first to be. */
async function workUntilOver(shift: Shift, stopped: Promise<void>): Promise<void> {
  try {
    await Promise.race([stopped, shift.broken]);
  } catch (error) {
    void shift.end();
    throw error;
  }
  await shift.end();
}
