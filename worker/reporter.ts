import { randomUUID } from "node:crypto";
import type { Registry } from "prom-client";
import { log } from "#server/log.ts";
import { forgetOldWorkers, noteWorkerStopped, reportWorker } from "#server/workers/write.ts";

const INTERVAL_MS = 5_000;

export type Reporter = { stop(): Promise<void> };

/** Tells the database every five seconds that this worker is there, and how it is. */
export function startReporter({ layers, registry }: { layers: string[]; registry: Registry }): Reporter {
  const identity = { id: randomUUID(), layers };
  // A database that is away costs a report; the next one comes soon.
  const note = (error: unknown) => log().debug({ err: error }, "the worker could not report");
  const report = async () => reportWorker(identity, await registry.getMetricsAsJSON()).catch(note);
  let reporting = report().then(() => forgetOldWorkers().catch(note));
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    reporting = report().finally(() => {
      isBusy = false;
    });
  }, INTERVAL_MS);
  const stop = async () => {
    clearInterval(timer);
    await reporting;
    await noteWorkerStopped(identity.id).catch(note);
  };
  return { stop };
}
