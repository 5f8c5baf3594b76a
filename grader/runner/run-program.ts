import type { KillCause } from "../engine-event.ts";
import { type CallOutcome, converse, type RunOutcome, type RunQuestion } from "./converse.ts";
import type { RunnerPool } from "./runner.ts";

/** Runs a program in an isolate of its own; a run that is lost is tried once more in another runner. */
export async function runProgram(pool: RunnerPool, question: RunQuestion): Promise<RunOutcome> {
  const first = await runOnce(pool, question);
  return first.status === "lost" ? runOnce(pool, question) : first;
}

async function runOnce(pool: RunnerPool, question: RunQuestion): Promise<RunOutcome> {
  const lease = await pool.acquire(question.borrower);
  try {
    const run = await converse(lease.child, question);
    if (question.borrower?.owner !== undefined && isClean(run)) {
      lease.child.send({ type: "renew" });
      lease.keep();
    } else lease.kill(causeOf(run));
    return run;
  } finally {
    // When the follow-up threw; of no effect on one that was given back.
    lease.kill();
  }
}

/**
 * Nothing happened that could have left a trace in the process. After a program that did not load, its calls are still
 * waiting in the runner, whose next program would be given their answers.
 */
function isClean(run: RunOutcome): boolean {
  if (run.status === "lost" || run.load.status !== "value") return false;
  return [run.load, ...run.calls].every(({ status, nearLimit }) => !isLimit(status) && !nearLimit);
}

function causeOf(run: RunOutcome): KillCause | undefined {
  if (run.status === "lost") return run.cause;
  if (run.hasCrashed) return "crashed";
  return [run.load, ...run.calls].map(({ status }) => status).find(isLimit);
}

function isLimit(status: CallOutcome["status"]): status is "timed-out" | "out-of-memory" {
  return status === "timed-out" || status === "out-of-memory";
}
