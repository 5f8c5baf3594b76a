import { type ChildProcess, spawn } from "node:child_process";
import os from "node:os";
import type { Writable } from "node:stream";
import { tellSession } from "./session.ts";

/**
 * A command as `spawn` takes it. `filter` is written to file descriptor 3, where bubblewrap reads it. `niceness`: how far
 * it gives way to others, on top of this process.
 */
export type Launch = { command: string; args: string[]; filter: Buffer | null; niceness?: number };

/** Node, as it is when nothing is put around it. */
export function bareNode(nodeArguments: string[]): Launch {
  return { command: process.execPath, args: nodeArguments, filter: null };
}

type Streams = readonly ("pipe" | Writable)[];

/** Starts a process in a group, and session, of its own, with no environment. Its three streams are pipes unless given. */
export function spawnInGroup(
  { command, args, filter, niceness = 0 }: Launch,
  folder: string,
  streams: Streams = ["pipe", "pipe", "pipe"],
): ChildProcess {
  const child = spawn(command, args, {
    cwd: folder,
    // Without TZ the system's own zone would decide what a date looks like.
    env: { TZ: "UTC" } as unknown as NodeJS.ProcessEnv,
    detached: true,
    stdio: filter ? [...streams, "pipe"] : [...streams],
  });
  if (child.pid !== undefined) tellSession(child.pid, os.getPriority() + niceness);
  // Whoever has to know of it looks whether there is a pid.
  child.on("error", () => {});
  const filterPipe = child.stdio?.[3] as Writable | undefined;
  // Whoever is gone before reading it is told of by the end of the process.
  filterPipe?.on("error", () => {});
  filterPipe?.end(filter);
  return child;
}

/** SIGKILL for a process and all that it started, as far as they stayed in its group. */
export function killGroup({ pid }: Pick<ChildProcess, "pid">): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Nobody is left in it.
  }
}
