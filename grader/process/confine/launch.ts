import { type ChildProcess, spawn } from "node:child_process";
import type { Writable } from "node:stream";

/** A command as `spawn` takes it. `filter` is written to file descriptor 3, where bubblewrap reads it. */
export type Launch = { command: string; args: string[]; filter: Buffer | null };

/** Node, as it is when nothing is put around it. */
export function bareNode(nodeArguments: string[]): Launch {
  return { command: process.execPath, args: nodeArguments, filter: null };
}

/** Starts a process in a group, and session, of its own, with no environment and pipes for its three streams. */
export function spawnInGroup({ command, args, filter }: Launch, folder: string): ChildProcess {
  const child = spawn(command, args, {
    cwd: folder,
    // Without TZ the system's own zone would decide what a date looks like.
    env: { TZ: "UTC" } as unknown as NodeJS.ProcessEnv,
    detached: true,
    stdio: filter ? ["pipe", "pipe", "pipe", "pipe"] : ["pipe", "pipe", "pipe"],
  });
  const filterPipe = child.stdio[3] as Writable | undefined;
  // Whoever is gone before reading it is told of by the end of the process.
  filterPipe?.on("error", () => {});
  filterPipe?.end(filter);
  return child;
}

/** SIGKILL for a process and all that it started, as far as they stayed in its group. */
export function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Nobody is left in it.
  }
}
