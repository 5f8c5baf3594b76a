import { ConfinementError } from "#grader/process/confine/confinement.ts";
import { giveWay } from "#grader/process/confine/session.ts";
import { environment } from "#server/env.ts";
import type { ReadyMessage } from "./ready-message.ts";
import { startWorker } from "./worker.ts";

/** In the units of `nice`: a page that someone waits for goes before gradings, which have a queue. Checkers and runners inherit it. */
const BEHIND_THE_PAGES = 10;
giveWay(BEHIND_THE_PAGES);

/** The worker as a process: SIGTERM and SIGINT let running jobs finish, then end it. */
const { RUNNERS: runners, RUNNER_REUSE: kept, SANDBOX: confinement } = environment();
const worker = await startWorker({ runners, kept, confinement }).catch(refuse);

for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.once(signal, () => void worker.stop().then(() => process.exit(0)));

const { layers, missingLayers } = worker;
process.send?.({ type: "ready", layers, missingLayers } satisfies ReadyMessage);

/** A machine that lacks what is required gets one sentence. */
function refuse(error: unknown): never {
  if (!(error instanceof ConfinementError)) throw error;
  console.error(error.message);
  process.exit(1);
}
