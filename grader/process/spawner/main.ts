import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import path from "node:path";
import { killGroup, spawnInGroup } from "../confine/launch.ts";
import { greetingOf, type SpawnerMessage, type SpawnerRequest, STREAMS, type StartRequest } from "./protocol.ts";

/**
 * The spawner as a process: starts others for the one that it serves, and ends them. It is small, so that the system
 * copies little for each. See docs/decisions/0030.
 */

/** Where the streams of what is started are connected to. */
const socket = process.argv[2]!;
const started = new Map<string, ChildProcess>();

process.on("message", (request: SpawnerRequest) => {
  if (request.type === "start") void start(request).catch((error) => fail(request, error));
  else kill(request.id);
});
// Whoever it serves ends it, after what is still running has finished.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => {});
process.on("disconnect", () => process.exit());
process.on("exit", () => {
  for (const id of started.keys()) kill(id);
  rmSync(path.dirname(socket), { recursive: true, force: true });
});

async function start({ id, folder, launch }: StartRequest): Promise<void> {
  const filter = launch.filter === null ? null : Buffer.from(launch.filter, "base64");
  const streams: Socket[] = [];
  try {
    for (const stream of STREAMS.keys()) streams.push(await open(greetingOf(id, stream)));
    const child = spawnInGroup({ ...launch, filter }, folder, streams);
    if (child.pid === undefined) {
      const [error] = await once(child, "error");
      throw error;
    }
    started.set(id, child);
    child.once("exit", (code, signal) => {
      started.delete(id);
      // What it started may outlive it, and would keep its streams open.
      killGroup(child);
      say({ type: "ended", id, code, signal });
    });
    say({ type: "started", id, pid: child.pid });
  } finally {
    // The process has its own ends by now, and nothing has been said to it yet.
    for (const stream of streams) stream.destroy();
  }
}

async function open(greeting: string): Promise<Socket> {
  const stream = connect(socket);
  await once(stream, "connect");
  // What goes wrong with it is told of where it is written to.
  stream.on("error", () => {});
  await new Promise<void>((resolve, reject) => stream.write(greeting, (error) => (error ? reject(error) : resolve())));
  return stream;
}

/** Once it has ended, its number may be somebody else's. */
function kill(id: string): void {
  const child = started.get(id);
  if (child) killGroup(child);
}

function fail({ id }: StartRequest, error: unknown): void {
  say({ type: "failed", id, reason: error instanceof Error ? error.message : String(error) });
}

function say(message: SpawnerMessage): void {
  if (process.connected) process.send!(message);
}
