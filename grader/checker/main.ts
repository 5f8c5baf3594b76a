import path from "node:path";
import { Worker } from "node:worker_threads";
import { FrameReader, MAX_FRAME_BYTES } from "../process/frames.ts";
import { type Breach, Guard } from "../process/guard.ts";
import { leaveAtOnce } from "../process/leave.ts";
import { say as sendNow } from "../process/say.ts";
import { childrenOfThisProcess, usageWith } from "../process/usage.ts";
import { compile } from "./compile.ts";
import { CHECK_LIMITS, RETIRE_AT_MB } from "./limits.ts";
import type { CheckAnswer, CheckerMessage, CheckRequest, Complaint } from "./protocol.ts";
import type { ThreadMessage } from "./thread.ts";

/** The checker as a process: checks one solution after another, and ends itself on the first that exhausts it. */

const thread = new Worker(path.join(import.meta.dirname, "thread.ts"), {
  resourceLimits: { maxOldGenerationSizeMb: CHECK_LIMITS.heapMb },
});
// The thread's own heap limit ends the thread.
thread.on("error", () => end("out-of-memory"));

const { compilerPid } = await new Promise<ThreadMessage & { type: "ready" }>((resolve) =>
  thread.once("message", resolve),
);
// Both compilers run in processes of their own, which begin with the first question and stay.
await compile("export const ready: boolean = true;");
const compilers = new Set([compilerPid, ...childrenOfThisProcess()]);
const usage = () => usageWith([...compilers]);
const guard = new Guard(CHECK_LIMITS.rssMb * 2 ** 20, end, usage);
say({ type: "ready" });

const reader = new FrameReader(MAX_FRAME_BYTES);
let work = Promise.resolve();
process.stdin.on("data", (chunk: Buffer) => {
  for (const request of reader.push(chunk) as CheckRequest[]) work = work.then(() => perform(request));
});
process.stdin.on("end", leaveAtOnce);

async function perform(request: CheckRequest): Promise<void> {
  const { wallMs, cpuMs } = CHECK_LIMITS;
  const answer = await guard.during({ wallMs, cpuMs }, () => answerTo(request)).catch(() => end("crashed"));
  if (!answer) return;
  say({ type: "answer", answer, retire: usage().residentBytes > RETIRE_AT_MB * 2 ** 20 });
}

/** Types are checked and stripped at the same time, each in its compiler's own process. */
async function answerTo(request: CheckRequest): Promise<CheckAnswer> {
  const { promise: scanned, resolve: onScanned } = Promise.withResolvers<void>();
  const compiled = scanned.then(() => compile(request.code));
  // Of a program with a complaint nobody asks how compiling it went.
  compiled.catch(() => {});
  return (await ask(request, onScanned)) ?? compiled;
}

function ask(request: CheckRequest, onScanned: () => void): Promise<Complaint | null> {
  return new Promise((resolve) => {
    const hear = (message: ThreadMessage) => {
      if (message.type === "scanned") return onScanned();
      thread.off("message", hear);
      if (message.type === "checked") resolve(message.complaint);
      else end("crashed");
    };
    thread.on("message", hear);
    thread.postMessage(request);
  });
}

function end(cause: Breach | "crashed"): void {
  say({ type: "over", cause });
  leaveAtOnce();
}

function say(message: CheckerMessage): void {
  sendNow(message);
}
