import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Guard } from "#grader/process/guard.ts";

const MB = 2 ** 20;
const LIMITS = { wallMs: 1000, cpuMs: 1000, fillingBytes: 100 * MB };

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance", "setInterval", "clearInterval"] }));
afterEach(() => void vi.useRealTimers());

/** What a guard thinks of work that has used so much by now. */
async function breachAt(used: { cpuMs: number; residentBytes: number }, limits = LIMITS) {
  let usage = { cpuMs: 0, residentBytes: 80 * MB };
  const guard = new Guard(
    300 * MB,
    () => {},
    () => usage,
  );
  return guard.during(limits, async () => {
    vi.advanceTimersByTime(LIMITS.wallMs);
    usage = used;
    return guard.breach();
  });
}

test.each([
  [999, 80, null],
  [1000, 80, "timed-out"],
  [1000, 100, "timed-out"],
  [1000, 101, null],
  [2999, 299, null],
  [3000, 101, "timed-out"],
  [10, 301, "out-of-memory"],
])("work that used %i ms and holds %i MB ends as %s", async (cpuMs, mb, breach) => {
  expect(await breachAt({ cpuMs, residentBytes: mb * MB })).toBe(breach);
});

test("work of a process that has no such bound is given no more time, however much it holds", async () => {
  const { fillingBytes: _, ...limits } = LIMITS;
  expect(await breachAt({ cpuMs: 1000, residentBytes: 299 * MB }, limits as typeof LIMITS)).toBe("timed-out");
});
