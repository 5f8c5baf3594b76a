import v8 from "node:v8";
import { FrameReader, MAX_FRAME_BYTES } from "../process/frames.ts";
import { type Breach, Guard, type MemoryAtLimit } from "../process/guard.ts";
import { leaveAtOnce } from "../process/leave.ts";
import { say as sendNow } from "../process/say.ts";
import { cpuMs } from "../process/usage.ts";
import { COMMON_LIMITS } from "./common-limits.ts";
import { ConsoleBuffer } from "./console-memory.ts";
import { type Result, Sandbox } from "./isolate.ts";
// Types only: the schemas are for the other side, and loading zod would double the time to start.
import type { ProgramNotes, RunLimits, RunnerMessage, RunnerRequest } from "./protocol.ts";

/** The runner as a process: takes one program and its calls, answers each, and is killed from outside when done. */

/** A fresh runner has about 75 MB; one that has grown leaves its next program less room than a fresh one would. */
const MAX_KEPT_MB = 120;

/**
 * A program that has used more CPU is worth V8's last compiler, which before that costs more than it gives: see
 * docs/decisions/0013.
 */
const SHORT_PROGRAM_CPU_MS = 100;

/**
 * The parts of its limit by which a program has grown that fills its memory, and that has filled it. Near the limit V8
 * collects garbage without end before it gives up. Resident memory also counts what is garbage already: a search through
 * 2^53 names that holds nothing grows by half more than its limit, and is not out of memory.
 */
const [FILLING, FILLED] = [0.5, 1.6];

const output = new ConsoleBuffer();
let limits: RunLimits = COMMON_LIMITS;
let guard = new Guard(COMMON_LIMITS.rssMb * 2 ** 20, end);
let sandbox = createSandbox();
let atLoad = { cpuMs: 0, residentBytes: 0 };
let lastCompiler: NodeJS.Timeout | undefined;

serve();
say({ type: "ready" });

function createSandbox(): Sandbox {
  return new Sandbox(limits, output, () => end("out-of-memory"));
}

function serve(): void {
  const reader = new FrameReader(4 * MAX_FRAME_BYTES);
  let work = Promise.resolve();
  process.stdin.on("data", (chunk: Buffer) => {
    for (const request of reader.push(chunk) as RunnerRequest[]) work = work.then(() => perform(request));
  });
  // Our parent is gone, so nobody waits for an answer and nobody else would end an endless loop.
  process.stdin.on("end", leaveAtOnce);
}

async function perform(request: RunnerRequest): Promise<void> {
  if (request.type === "renew") return renew();
  if (request.type === "load") prepare(request.limits);
  output.clear();
  if (request.type === "load") say({ type: "began" });
  const budget = Math.min(limits.callMs, limits.jobCpuMs - (cpuMs() - atLoad.cpuMs));
  const cpuAtCall = cpuMs();
  awaitLastCompiler();
  const result = await guard.during({ wallMs: budget, cpuMs: budget, memory: memoryAtLimit() }, () => run(request));
  // A runner that is kept would look at its clock for as long as nobody needs it.
  clearTimeout(lastCompiler);
  // It was given longer to show that it fills its memory, not to come to an answer.
  if (guard.wasOverTime && result[0] !== "ended") return end("timed-out");
  const callCpuMs = cpuMs() - cpuAtCall;
  report(result, { nearLimit: isNearLimit(callCpuMs), cpuMs: callCpuMs });
}

/** Above half of a limit, another run or machine may meet it. Wall time is left out: it is never held against a program. */
function isNearLimit(callCpuMs: number): boolean {
  const grownBytes = Math.max(guard.peakResidentBytes, process.memoryUsage.rss()) - atLoad.residentBytes;
  return (
    2 * callCpuMs > limits.callMs ||
    2 * (cpuMs() - atLoad.cpuMs) > limits.jobCpuMs ||
    2 * grownBytes > limits.heapMb * 2 ** 20
  );
}

function memoryAtLimit(): MemoryAtLimit {
  const sizeAt = (part: number) => atLoad.residentBytes + part * limits.heapMb * 2 ** 20;
  return { fillingBytes: sizeAt(FILLING), filledBytes: sizeAt(FILLED) };
}

function prepare(requested: RunLimits): void {
  const fits = JSON.stringify(requested) === JSON.stringify(limits);
  limits = requested;
  guard = new Guard(limits.rssMb * 2 ** 20, end);
  if (!fits) renew();
  atLoad = { cpuMs: cpuMs(), residentBytes: process.memoryUsage.rss() };
  v8.setFlagsFromString("--no-turbofan");
}

/** V8 reads the flag whenever it chooses a compiler, so it may change while a program runs. */
function awaitLastCompiler(): void {
  const leftMs = SHORT_PROGRAM_CPU_MS - (cpuMs() - atLoad.cpuMs);
  if (leftMs > 0) lastCompiler = setTimeout(awaitLastCompiler, leftMs);
  else v8.setFlagsFromString("--turbofan");
}

/** The isolate with the last program goes at once, and with a process that has grown the process goes too. */
function renew(): void {
  sandbox.isolate.dispose();
  if (process.memoryUsage.rss() > MAX_KEPT_MB * 2 ** 20) leaveAtOnce();
  sandbox = createSandbox();
}

function run(request: RunnerRequest & { type: "load" | "call" }): Promise<Result> {
  if (request.type === "load") return sandbox.load(request.code, request.required, request.seed);
  return sandbox.call(request);
}

function report(result: Result, usage: { nearLimit: boolean; cpuMs: number }): void {
  const said = { console: output.read(), ...usage };
  const [status, text = "", stack = "", numbers] = result;
  if (status === "value")
    say({ type: "value", value: { shape: text, numbers: base64(numbers!) }, ...readNotes(stack), ...said });
  else if (status === "problem") say({ type: "problem", problem: text, ...said });
  else if (status === "error") say({ type: "error", text, stack, ...said });
  else if (status === "rejected")
    say({ type: "error", text: "a promise was rejected and nothing handles it", stack: "", ...said });
  else end("out-of-memory");
}

/** On the other side they are parsed like all else that is said here. */
function readNotes(text: string): { notes?: ProgramNotes } {
  return text === "" ? {} : { notes: JSON.parse(text) as ProgramNotes };
}

function base64(numbers: Float64Array): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString("base64");
}

/** The last word. SIGKILL, because nothing else is sure to stop what runs in the other thread. */
function end(cause: Breach): void {
  say({ type: "over", cause, console: output.read() });
  leaveAtOnce();
}

function say(message: RunnerMessage): void {
  sendNow(message);
}
