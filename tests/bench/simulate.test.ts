import { expect, test } from "vitest";
import { type Evening, simulateEvening } from "#bench/scaling/simulate.ts";
import { createRandom } from "#numeric/random.ts";

const evening: Evening = {
  ...{ submissions: 20_000, hours: 2, lastHourShare: 0.5, slots: 1 },
  ...{ gradingS: 0.1, endlessShare: 0, endlessS: 1 },
};
const simulate = (changes: Partial<Evening>) => simulateEvening({ ...evening, ...changes }, createRandom("1"));

test("simulateEvening(evening) waits as M/D/1 does: service plus ρ/(2(1 − ρ)) services on average", () => {
  // λ = 10,000 an hour, ρ = 0.278: the mean wait in the queue is 0.0192 s (Pollaczek and Khinchine).
  const { mean, busyShare } = simulate({});
  expect(busyShare).toBeCloseTo((20_000 * 0.1) / 7200, 6);
  expect(mean).toBeCloseTo(0.1192, 3);
});

test("simulateEvening(evening) makes everybody wait who comes when more comes than can be done", () => {
  // 20,000 in the last hour want 2,000 s; with 0.4 s each they want 8,000, so the last waits about 4,400 s.
  const { longest } = simulate({ lastHourShare: 1, gradingS: 0.4 });
  expect(longest).toBeGreaterThan(4300);
  expect(longest).toBeLessThan(4500);
});

test("simulateEvening(evening) with a second slot waits less, with endless programs more", () => {
  const { p95 } = simulate({ gradingS: 0.3 });
  expect(simulate({ gradingS: 0.3, slots: 2 }).p95).toBeLessThan(p95);
  expect(simulate({ gradingS: 0.3, endlessShare: 0.05, endlessS: 1.2 }).p95).toBeGreaterThan(p95);
});
