import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { afterAll, afterEach, beforeAll } from "vitest";

const workers: ChildProcess[] = [];

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => end(worker, "SIGTERM")));
});

/** The worker as it runs in earnest: a process of its own, ended with the test. Settles when it takes jobs. */
export async function startWorker(env: Record<string, string> = {}): Promise<ChildProcess> {
  const worker = await launch(env);
  workers.push(worker);
  return worker;
}

/** The same for all tests of a file, from before the first until after the last. */
export function withOneWorker(): void {
  let worker: ChildProcess;
  beforeAll(async () => {
    worker = await launch({});
  });
  afterAll(() => end(worker, "SIGTERM"));
}

async function launch(env: Record<string, string>): Promise<ChildProcess> {
  const worker = fork("worker/main.ts", {
    execArgv: ["--no-node-snapshot", "--conditions=react-server"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, ...env },
  });
  await once(worker, "message");
  return worker;
}

export async function end(worker: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const exited = once(worker, "exit");
  worker.kill(signal);
  await exited;
}
