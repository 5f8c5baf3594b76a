import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdirSync, openSync, renameSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "./settings.ts";
import type { Running } from "./supervise.ts";

const PATIENCE_MS = 10_000;
const MAX_LOG_BYTES = 10 * 1024 * 1024;
const LEAVE_WITH_LAUNCHER = join(import.meta.dirname, "leave-with-launcher.mjs");

export type NodeChild = Running & {
  pid: number | undefined;
  kill(): void;
  /** Says something over the channel; to one that has ended, nothing. */
  send(message: object): void;
};

type Options = {
  args: string[];
  env: NodeJS.ProcessEnv;
  logFile: string;
  /** Called when it says something over the channel, which means that it has begun its work. */
  onMessage?: (message: unknown) => void;
};

/**
 * Starts a script as a process of its own, which writes to `logFile` and ends when this process does, even by SIGKILL.
 * `stop` asks with SIGTERM and insists after ten seconds.
 */
export function startNodeChild(options: Options): NodeChild {
  const log = openLog(options.logFile);
  const child = spawn(process.execPath, ["--import", LEAVE_WITH_LAUNCHER, ...options.args], {
    cwd: ROOT,
    env: options.env,
    // Out of the terminal's reach: Ctrl-C goes to the launcher, which stops the parts in order.
    detached: true,
    stdio: ["ignore", log, log, "ipc"],
  });
  closeSync(log);
  if (options.onMessage) child.once("message", options.onMessage);
  const ended = once(child, "exit").then(([code, signal]) => (signal ? `by ${signal}` : `with code ${code}`));
  return {
    ended,
    pid: child.pid,
    kill: () => void child.kill("SIGKILL"),
    send: (message) => void (child.connected && child.send(message, () => undefined)),
    stop: () => stopChild(child, ended),
  };
}

async function stopChild(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill("SIGTERM");
  const insist = setTimeout(() => child.kill("SIGKILL"), PATIENCE_MS);
  await ended;
  clearTimeout(insist);
}

/** One older log is kept, so that the folder stays small whatever happens. */
function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MAX_LOG_BYTES) renameSync(path, `${path}.1`);
  return openSync(path, "a", 0o600);
}
