import path from "node:path";
import { type Child, startChild } from "../process/child.ts";
import type { Confinement } from "../process/confine/confinement.ts";
import type { Needs } from "../process/confine/needs.ts";
import { MAX_FRAME_BYTES } from "../process/frames.ts";
import { type Borrower, createPool, type Pool, type PoolOptions } from "../process/pool.ts";
import { lastWords, untilReady } from "../process/ready.ts";
import type { CodeProblem } from "../report.ts";
import { CHECK_LIMITS, MAX_CODE_BYTES } from "./limits.ts";
import { type CheckAnswer, CheckerMessage, type CheckRequest } from "./protocol.ts";

export type CheckerPool = Pool<CheckerMessage>;
/** `lost`: nothing is known about the solution, because the machine or we failed. */
export type CheckOutcome = CheckAnswer | { status: "lost"; reason: string };

const ROOT = path.join(import.meta.dirname, "../..");
const PACKAGES = ["typescript", "@typescript", "esbuild", "@esbuild"];

const NEEDS: Needs = {
  reads: [
    path.join(ROOT, "grader"),
    path.join(ROOT, "package.json"),
    ...PACKAGES.map((name) => path.join(ROOT, "node_modules", name)),
  ],
  // The compilers.
  startsProcesses: true,
  cpuSeconds: null,
  openFiles: 256,
};

type CheckerPoolOptions = Omit<PoolOptions<CheckerMessage>, "start"> & { confinement?: Confinement };

export function createCheckerPool({ confinement, ...options }: CheckerPoolOptions): CheckerPool {
  return createPool({ ...options, start: (closing) => startChecker(confinement, closing) });
}

/** Type-checks and compiles one solution. What is over the limits of size, time and memory is refused, never an error. */
export async function checkCode(pool: CheckerPool, request: CheckRequest, borrower?: Borrower): Promise<CheckOutcome> {
  const bytes = Buffer.byteLength(request.code);
  if (bytes > MAX_CODE_BYTES) return refuse("size", `${bytes} bytes of code; ${MAX_CODE_BYTES} are allowed`);
  const first = await checkOnce(pool, request, borrower);
  return first.status === "lost" ? checkOnce(pool, request, borrower) : first;
}

async function checkOnce(pool: CheckerPool, request: CheckRequest, borrower?: Borrower): Promise<CheckOutcome> {
  const lease = await pool.acquire(borrower);
  const { promise, resolve } = Promise.withResolvers<CheckOutcome>();
  lease.child.listen((message) => {
    if (message.type === "over") {
      lease.kill(message.cause);
      resolve(explain(message.cause));
    } else if (message.type === "answer") {
      if (message.retire) lease.kill();
      else lease.keep();
      resolve(message.answer);
    }
  });
  void lease.child.ended.then((end) => {
    lease.kill(end.broken ? "broken" : "crashed");
    resolve({ status: "lost", reason: `a checker ended: ${lastWords(end)}` });
  });
  lease.child.send(request);
  return promise;
}

function explain(cause: (CheckerMessage & { type: "over" })["cause"]): CheckOutcome {
  if (cause === "busy") return { status: "lost", reason: "the machine was too busy to check the program" };
  if (cause === "timed-out")
    return refuse("complexity", `the types are too complex to be checked within ${CHECK_LIMITS.wallMs / 1000} s`);
  if (cause === "out-of-memory") return refuse("complexity", "checking the types takes too much memory");
  return refuse("complexity", "the code is nested too deeply, or its types are too complex, to be checked");
}

function refuse(code: string, message: string): CheckAnswer {
  const problem: CodeProblem = { code, message, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { status: "refused", problems: [problem] };
}

async function startChecker(
  confinement: Confinement | undefined,
  closing: AbortSignal,
): Promise<Child<CheckerMessage>> {
  const child = await startChild({
    nodeArguments: [path.join(import.meta.dirname, "main.ts")],
    parse: (message) => CheckerMessage.parse(message),
    maxFrameBytes: MAX_FRAME_BYTES,
    needs: NEEDS,
    confinement,
  });
  await untilReady(child, (message) => message.type === "ready", closing);
  return child;
}
