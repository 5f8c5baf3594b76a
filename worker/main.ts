import { environment } from "#server/env.ts";
import { startWorker } from "./worker.ts";

/** The worker as a process: SIGTERM and SIGINT let running jobs finish, then end it. */
const worker = await startWorker({ runners: environment().RUNNERS });

for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.once(signal, () => void worker.stop().then(() => process.exit(0)));

process.send?.("ready");
await worker.ended;
