import { writeSync } from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { encodeFrame, FrameReader, MAX_FRAME_BYTES } from "../process/frames.ts";
import { type Breach, Guard } from "../process/guard.ts";
import { CHECK_LIMITS, RETIRE_AT_MB } from "./limits.ts";
import type { CheckAnswer, CheckerMessage, CheckRequest } from "./protocol.ts";
import type { ThreadMessage } from "./thread.ts";

/** The checker as a process: checks one solution after another, and ends itself on the first that exhausts it. */

const STDOUT = 1;
const guard = new Guard(CHECK_LIMITS.rssMb * 2 ** 20, end);
const thread = new Worker(path.join(import.meta.dirname, "thread.ts"), {
  resourceLimits: { maxOldGenerationSizeMb: CHECK_LIMITS.heapMb },
});
// The thread's own heap limit ends the thread.
thread.on("error", () => end("out-of-memory"));

await new Promise((resolve) => thread.once("message", resolve));
say({ type: "ready" });

const reader = new FrameReader(MAX_FRAME_BYTES);
let work = Promise.resolve();
process.stdin.on("data", (chunk: Buffer) => {
  for (const request of reader.push(chunk) as CheckRequest[]) work = work.then(() => perform(request));
});
process.stdin.on("end", () => process.kill(process.pid, "SIGKILL"));

async function perform(request: CheckRequest): Promise<void> {
  const { wallMs, cpuMs } = CHECK_LIMITS;
  const answer = await guard.during({ wallMs, cpuMs }, () => ask(request));
  say({ type: "answer", answer, retire: process.memoryUsage.rss() > RETIRE_AT_MB * 2 ** 20 });
}

function ask(request: CheckRequest): Promise<CheckAnswer> {
  return new Promise((resolve) => {
    thread.once("message", (message: ThreadMessage) => {
      if (message.type === "answer") resolve(message.answer);
      else end("crashed");
    });
    thread.postMessage(request);
  });
}

function end(cause: Breach | "crashed"): void {
  say({ type: "over", cause });
  process.kill(process.pid, "SIGKILL");
}

function say(message: CheckerMessage): void {
  const frame = encodeFrame(message);
  for (let sent = 0; sent < frame.length; ) sent += writeSync(STDOUT, frame, sent);
}
