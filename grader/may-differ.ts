import type { CallOutcome, RunOutcome } from "./runner/converse.ts";

/** V8's words for a full stack, whose depth depends on what was compiled when. A program that says them itself only gets the remark. */
const FULL_STACK = /^RangeError: Maximum call stack/;

/** A limit was met, or more than half of one was used, or nothing is known: another time or machine may end otherwise. */
export function mayDiffer(run: RunOutcome): boolean {
  return run.status === "lost" || [run.load, ...run.calls].some(isNearLimit);
}

function isNearLimit(outcome: CallOutcome): boolean {
  if (outcome.status === "timed-out" || outcome.status === "out-of-memory" || outcome.nearLimit) return true;
  return outcome.status === "error" && FULL_STACK.test(outcome.text);
}
