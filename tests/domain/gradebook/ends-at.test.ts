import { expect, test } from "vitest";
import { endsAt } from "#domain/gradebook/ends-at.ts";
import { at } from "../../support/history.ts";

const DAY = 24 * 60;
const percent = { kind: "percent-per-day", percent: 10 } as const;

test.each([
  ["a hard close ends it when it is due", 100, 200, { kind: "hard-close" }, 100],
  ["or when it closes, if that comes first", 100, 50, { kind: "hard-close" }, 50],
  ["with days that cost it ends when it closes", 100, 200, percent, 200],
  ["and never where nothing closes it", 100, null, percent, null],
  ["late days end it when the last of them is over", 100, null, { kind: "late-days" }, 100 + 2 * DAY],
  ["or when it closes", 100, 200, { kind: "late-days" }, 200],
  ["without dates it never ends", null, null, { kind: "hard-close" }, null],
] as const)("%s", (_, due, closes, late, ends) => {
  const dates = { opensAt: null, dueAt: due === null ? null : at(due), closesAt: closes === null ? null : at(closes) };
  expect(endsAt(dates, late, 2)).toEqual(ends === null ? null : at(ends));
});
