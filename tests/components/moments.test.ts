import { expect, test } from "vitest";
import { fullAndRelativeTime, relativeTime } from "#components/ui/moments.ts";

const NOW = Date.parse("2026-03-10T12:00:00Z");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  [-8 * DAY, "2 Mar 2026"],
  [-DAY, "yesterday"],
  [-3 * HOUR, "3 hours ago"],
  [-2 * MINUTE, "2 minutes ago"],
  [0, "just now"],
  [59_999, "just now"],
  [MINUTE, "in 1 minute"],
  [HOUR - 1, "in 59 minutes"],
  [2 * DAY - 1, "in 47 hours"],
  [2 * DAY, "in 2 days"],
  [7 * DAY - 1, "in 6 days"],
  [7 * DAY, "17 Mar 2026"],
])(
  "a moment that is %i ms away is worded from now, and what is to come with the time that is left",
  (distance, words) => {
    expect(relativeTime(new Date(NOW + distance).toISOString(), NOW)).toBe(words);
  },
);

test("a date says how long it is until then while that says more than the date", () => {
  const worded = (distance: number) => fullAndRelativeTime(new Date(NOW + distance).toISOString(), NOW);
  expect(worded(3 * DAY)).toMatch(/^13 Mar 2026, .* \(in 3 days\)$/);
  expect(worded(-2 * DAY)).toMatch(/^8 Mar 2026, .* \(2 days ago\)$/);
  expect([worded(8 * DAY), worded(-8 * DAY)].filter((words) => words.includes("("))).toEqual([]);
});
