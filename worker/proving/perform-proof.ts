import { type ChildProcess, fork } from "node:child_process";
import os from "node:os";
import path from "node:path";
import { failuresOf, type ProofOutcome, type ProofProgress } from "#grader/proof-progress.ts";
import { ProofMessage, type ProofOrder } from "./protocol.ts";

/** Cases, expected values and reports of all seeds, and all that Node takes besides. */
const HEAP_MB = 1024;
/** What the gate of the largest exercise takes, many times over. */
const LONGEST_MS = 15 * 60_000;

export type ProofResult = { outcome: ProofOutcome; progress: ProofProgress | null };

type Listeners = { signal: AbortSignal; onProgress: (progress: ProofProgress) => void };

/** Has a content proven by a process of its own. Rejects when it was called off; an error of ours is an outcome. */
export function performProof(order: ProofOrder, { signal, onProgress }: Listeners): Promise<ProofResult> {
  const child = startProcess();
  const { promise, resolve, reject } = Promise.withResolvers<ProofResult>();
  let latest: ProofProgress | null = null;
  const fail = (rule: string) => resolve({ outcome: "failed", progress: withFailure(order, latest, rule) });
  const late = setTimeout(() => fail(TOO_LONG), LONGEST_MS);
  const callOff = () => reject(new Error("the proof was called off"));
  signal.addEventListener("abort", callOff, { once: true });
  if (signal.aborted) callOff();

  child.on("message", (raw) => {
    const message = ProofMessage.parse(raw);
    if (message.type === "broken") return resolve({ outcome: "internal-error", progress: latest });
    latest = message.progress;
    if (message.type === "progress") return onProgress(latest);
    resolve({ outcome: failuresOf(latest).length > 0 ? "failed" : "passed", progress: latest });
  });
  child.once("error", reject);
  child.once("exit", (code, killed) => {
    if (killed === "SIGABRT" || code === OUT_OF_MEMORY_CODE) fail(TOO_LARGE);
    else resolve({ outcome: "internal-error", progress: latest });
  });
  child.send(order);
  return promise.finally(() => {
    clearTimeout(late);
    signal.removeEventListener("abort", callOff);
    // Its checkers and runners end with it.
    child.kill("SIGKILL");
  });
}

/** How a shell would say SIGABRT, by which V8 ends a process whose heap is full. */
const OUT_OF_MEMORY_CODE = 134;
const TOO_LARGE =
  "the cases and what the programs give back are more than fits in memory: fewer cases, or smaller ones";
const TOO_LONG = `was not proven after ${LONGEST_MS / 60_000} minutes: fewer cases, or faster programs`;

/** Blames the step that was under way, and where none was the file that everything begins with. */
function withFailure({ files, kind }: ProofOrder, latest: ProofProgress | null, rule: string): ProofProgress {
  const fallback = "cases.ts" in files ? "cases.ts" : "variant.ts";
  if (latest?.kind !== "publish") {
    const none = { kind: "mutants" as const, seeds: 0, done: 0, all: 0, sources: null, found: [] };
    const empty = kind === "publish" ? { kind, seeds: 0, steps: [] } : none;
    return { ...(latest ?? empty), failures: [{ file: fallback, rule }] };
  }
  const running = latest.steps.find(({ state }) => state === "running");
  const failure = { file: running?.id ?? fallback, rule };
  if (!running) return { ...latest, failures: [failure] };
  const steps = latest.steps.map((step) =>
    step === running ? { ...step, state: "failed" as const, failures: [failure] } : step,
  );
  return { ...latest, steps };
}

function startProcess(): ChildProcess {
  return fork(path.join(import.meta.dirname, "main.ts"), {
    execArgv: [`--max-old-space-size=${HEAP_MB}`, "--disable-warning=ExperimentalWarning"],
    env: { TMPDIR: os.tmpdir() } as unknown as NodeJS.ProcessEnv,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}
