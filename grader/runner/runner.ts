import path from "node:path";
import { type Child, startChild } from "../process/child.ts";
import { MAX_FRAME_BYTES } from "../process/frames.ts";
import { createPool, type Pool, type PoolOptions } from "../process/pool.ts";
import { untilReady } from "../process/ready.ts";
import { RunnerMessage } from "./protocol.ts";

export type RunnerPool = Pool<RunnerMessage>;

const NODE_FLAGS = [
  "--no-node-snapshot", // isolated-vm asks for it
  // Without this flag a loop around new Array(1000) cannot be ended, not even by disposing of its isolate.
  "--no-turboshaft-loop-unrolling",
  "--max-old-space-size=96",
  "--stack-size=900",
];

/** Runners started and warmed ahead of time. Each is for one program: it is never kept. */
export function createRunnerPool(options: Omit<PoolOptions<RunnerMessage>, "start">): RunnerPool {
  return createPool({ ...options, start: startRunner });
}

async function startRunner(closing: AbortSignal): Promise<Child<RunnerMessage>> {
  const child = await startChild({
    file: path.join(import.meta.dirname, "main.ts"),
    nodeFlags: NODE_FLAGS,
    parse: (message) => RunnerMessage.parse(message),
    maxFrameBytes: MAX_FRAME_BYTES,
  });
  await untilReady(child, (message) => message.type === "ready", closing);
  return child;
}
