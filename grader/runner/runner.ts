import path from "node:path";
import { type Child, type ChildEnd, startChild } from "../process/child.ts";
import { MAX_FRAME_BYTES } from "../process/frames.ts";
import { createPool, type Pool, type PoolOptions } from "../process/pool.ts";
import { RunnerMessage } from "./protocol.ts";

export type RunnerPool = Pool<RunnerMessage>;

const NODE_FLAGS = [
  "--no-node-snapshot", // isolated-vm asks for it
  // Without this flag a loop around new Array(1000) cannot be ended, not even by disposing of its isolate.
  "--no-turboshaft-loop-unrolling",
  "--max-old-space-size=96",
  "--stack-size=900",
];
const START_TIMEOUT_MS = 20_000;

/** Runners started and warmed ahead of time. Each is for one program: it is never kept. */
export function createRunnerPool(options: Omit<PoolOptions<RunnerMessage>, "start">): RunnerPool {
  return createPool({ ...options, start: startRunner });
}

async function startRunner(): Promise<Child<RunnerMessage>> {
  const child = await startChild({
    file: path.join(import.meta.dirname, "main.ts"),
    nodeFlags: NODE_FLAGS,
    parse: (message) => RunnerMessage.parse(message),
    maxFrameBytes: MAX_FRAME_BYTES,
  });
  await untilReady(child, (message) => message.type === "ready");
  return child;
}

/** Rejects, with what the child complained of, when it dies or dawdles before it is ready. */
export async function untilReady<Message>(
  child: Child<Message>,
  isReady: (message: Message) => boolean,
): Promise<void> {
  const ready = Promise.withResolvers<void>();
  const timer = setTimeout(() => child.kill(), START_TIMEOUT_MS);
  child.listen((message) => isReady(message) && ready.resolve());
  void child.ended.then((end) => ready.reject(new Error(`a process of ours ended as it started: ${lastWords(end)}`)));
  await ready.promise.finally(() => clearTimeout(timer));
}

export function lastWords({ code, signal, broken, errorOutput }: ChildEnd): string {
  return `${broken ?? `code ${code}, signal ${signal}`} ${errorOutput.trim()}`.trim();
}
