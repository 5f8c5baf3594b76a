import type { KillCause } from "../engine-event.ts";
import type { Child, ChildEnd } from "../process/child.ts";
import { Repeated } from "../process/frames.ts";
import type { Borrower } from "../process/pool.ts";
import { lastWords } from "../process/ready.ts";
import type { ConsoleOutput } from "../report.ts";
import { encodeValue, type Value } from "../value.ts";
import { decodeWireValue } from "../wire.ts";
import type { ProgramNotes, RunLimits, RunnerMessage } from "./protocol.ts";

/** CommonJS that assigns to `exports`. `required` names the function it must export; "" when it may export anything. */
export type Program = { code: string; required: string };
/** `args` is never changed once it was sent: what was made of it is remembered. `watch`: the outcome is to have notes. */
export type Call = { entry: string; args: Value[]; seed: number; watch?: boolean };

/**
 * How one call went, or the loading of the program, whose value is null. `problem`: it gave back something not inert.
 * `nearLimit`: it used more than half of what it may cost. `cpuMs`: what it cost, unless it met a limit.
 */
export type CallOutcome = { console: ConsoleOutput; nearLimit?: boolean; cpuMs?: number } & (
  | { status: "value"; value: Value; notes?: ProgramNotes }
  | { status: "problem"; problem: string }
  | { status: "error"; text: string; stack: string }
  | { status: "timed-out" | "out-of-memory" }
);

/**
 * `finished`: the program did what it did; `calls` is shorter than asked when one of them met a limit.
 * `lost`: nothing is known about the program, because the machine or we failed.
 */
export type RunOutcome =
  | { status: "finished"; load: CallOutcome; calls: CallOutcome[]; hasCrashed: boolean }
  | { status: "lost"; reason: string; cause: KillCause };

/** `followUp` may ask for further calls once all of `calls` are answered, for instance with what they gave back. */
export type RunQuestion = {
  program: Program;
  calls: Call[];
  followUp?: (outcomes: CallOutcome[]) => Call[];
  limits: RunLimits;
  /** For whom it is run. A runner that is kept serves the same learner again and nobody else. */
  borrower?: Borrower;
};

/** The engine dying under a program: too much memory in one stroke, mostly, or a fault in V8 that it found. */
const CRASH_SIGNALS = new Set(["SIGABRT", "SIGTRAP", "SIGSEGV", "SIGILL", "SIGBUS"]);
/** The runner watches itself and gives up after ten times the limit; silence beyond that means it cannot. */
const PATIENCE = 12;
const PATIENCE_MS = 3000;

/** Has one runner load a program and make its calls. Only what `followUp` throws rejects. */
export function converse(
  child: Child<RunnerMessage>,
  { program, limits, ...question }: RunQuestion,
): Promise<RunOutcome> {
  const { promise, resolve, reject } = Promise.withResolvers<RunOutcome>();
  const outcomes: CallOutcome[] = [];
  let began = false;
  let asked = 0;
  let { followUp } = question;
  const ask = (calls: Call[]) => {
    asked += calls.length;
    for (const call of calls) child.send(requestOf(call));
  };
  const finish = (hasCrashed = false) =>
    resolve({ status: "finished", load: outcomes[0]!, calls: outcomes.slice(1), hasCrashed });
  const proceed = () => {
    if (!followUp) return finish();
    const calls = followUp(outcomes.slice(1));
    followUp = undefined;
    if (calls.length === 0) finish();
    else ask(calls);
  };
  const lose = (cause: KillCause, reason: string) => resolve({ status: "lost", reason, cause });
  const silence = setTimeout(() => lose("silent", "a runner fell silent"), PATIENCE * limits.callMs + PATIENCE_MS);

  child.listen((message) => {
    silence.refresh();
    if (message.type === "began") began = true;
    if (message.type === "ready" || message.type === "began") return;
    if (message.type === "over" && message.cause === "busy") return lose("busy", "the machine was too busy");
    const outcome = outcomeOf(message);
    if (!outcome) return lose("broken", "a runner sent a value that is none");
    outcomes.push(outcome);
    if (message.type === "over" || stopsAtLoad(outcomes)) finish();
    else if (outcomes.length > asked) attempt(proceed, reject);
  });
  void child.ended.then((end) => {
    if (!began || !isCrash(end)) return lose(end.broken ? "broken" : "crashed", `a runner ended: ${lastWords(end)}`);
    outcomes.push({ status: "out-of-memory", console: { lines: [], droppedLines: 0 } });
    finish(true);
  });

  child.send({ type: "load", ...program, limits, seed: 1 });
  ask(question.calls);
  return promise.finally(() => clearTimeout(silence));
}

/** What the follow-up throws is its caller's, not the stream's. */
function attempt(work: () => void, reject: (error: unknown) => void): void {
  try {
    work();
  } catch (error) {
    reject(error);
  }
}

function stopsAtLoad(outcomes: CallOutcome[]): boolean {
  return outcomes.length === 1 && outcomes[0]!.status !== "value";
}

function isCrash({ signal, broken }: ChildEnd): boolean {
  return broken === null && signal !== null && CRASH_SIGNALS.has(signal);
}

function outcomeOf(message: Exclude<RunnerMessage, { type: "ready" | "began" }>): CallOutcome | null {
  if (message.type === "over")
    return message.cause === "busy" ? null : { status: message.cause, console: message.console };
  const { console, nearLimit, cpuMs } = message;
  const usage = { console, nearLimit, cpuMs };
  if (message.type === "problem") return { status: "problem", problem: message.problem, ...usage };
  if (message.type === "error") return { status: "error", text: message.text, stack: message.stack, ...usage };
  try {
    const notes = message.notes ? { notes: message.notes } : {};
    return { status: "value", value: decodeWireValue(message.value), ...notes, ...usage };
  } catch {
    // The encoder inside writes no such thing, so the runner is no longer ours.
    return null;
  }
}

/** By the arguments themselves: those of a case are one list, which every grading sends, mostly with all else the same. */
const requests = new WeakMap<Value[], { key: string; request: Repeated }>();

function requestOf({ args, entry, seed, watch = false }: Call): Repeated {
  const key = `${entry} ${seed} ${watch}`;
  const known = requests.get(args);
  if (known?.key === key) return known.request;
  const request = new Repeated(() => {
    const text = JSON.stringify(args.map(encodeValue));
    return { type: "call", entry, args: text, hasSpecialNumbers: text.includes('"$number"'), seed, watch };
  });
  requests.set(args, { key, request });
  return request;
}
