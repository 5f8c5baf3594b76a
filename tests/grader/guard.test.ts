import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Breach, Guard, type WorkLimits } from "#grader/process/guard.ts";

const MB = 2 ** 20;
const LIMITS = { wallMs: 1000, cpuMs: 1000, memory: { fillingBytes: 100 * MB, filledBytes: 200 * MB } };

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance", "setInterval", "clearInterval"] }));
afterEach(() => void vi.useRealTimers());

type Used = { cpuMs: number; residentBytes: number };

/** What a guard thinks of work at each look that it takes once the time by the clock is over. */
async function breachesAt(looks: Used[], limits: WorkLimits = LIMITS): Promise<(Breach | null)[]> {
  let usage: Used = { cpuMs: 0, residentBytes: 80 * MB };
  const guard = new Guard(
    300 * MB,
    () => {},
    () => usage,
  );
  return guard.during(limits, async () => {
    vi.advanceTimersByTime(LIMITS.wallMs);
    return looks.map((used) => {
      usage = used;
      return guard.breach();
    });
  });
}

test.each([
  [999, 299, null],
  [1000, 100, "timed-out"],
  [1000, 101, null],
  [1000, 200, null],
  [1000, 201, "out-of-memory"],
  [4000, 101, "timed-out"],
  [10, 301, "out-of-memory"],
])("work that used %i ms and holds %i MB ends as %s", async (cpuMs, mb, breach) => {
  expect(await breachesAt([{ cpuMs, residentBytes: mb * MB }])).toEqual([breach]);
});

test("work that is given longer is judged by what it held when its time was over", async () => {
  const looks = [1000, 2000, 3999, 4000].map((cpuMs) => ({ cpuMs, residentBytes: (cpuMs === 1000 ? 150 : 250) * MB }));
  expect(await breachesAt(looks)).toEqual([null, null, null, "timed-out"]);
  expect(await breachesAt([...looks.slice(0, 2), { cpuMs: 2100, residentBytes: 301 * MB }])).toEqual([
    ...[null, null, "out-of-memory"],
  ]);
});

test("work of which no memory is known is given no more time, however much it holds", async () => {
  const { memory: _, ...limits } = LIMITS;
  expect(await breachesAt([{ cpuMs: 1000, residentBytes: 299 * MB }], limits)).toEqual(["timed-out"]);
});

test("whether work went on when its time was over is known after it, and of the next work anew", async () => {
  let usage = { cpuMs: 0, residentBytes: 150 * MB };
  const guard = new Guard(
    300 * MB,
    () => {},
    () => usage,
  );
  const took = (cpuMs: number) =>
    guard.during(LIMITS, async () => {
      vi.advanceTimersByTime(LIMITS.wallMs);
      usage = { ...usage, cpuMs: usage.cpuMs + cpuMs };
      guard.breach();
    });
  await took(1000);
  expect(guard.wasOverTime).toBe(true);
  await took(999);
  expect(guard.wasOverTime).toBe(false);
});
