import { expect, test } from "vitest";
import { isAlarm } from "#domain/regrading/alarm.ts";
import type { GradeReport } from "#grader/report.ts";
import { aReport, publicCase } from "../../support/reports.ts";

const first = aReport({ cases: [publicCase()], receipt: "a receipt", timings: { run: 3 } });
const again = (change: Partial<GradeReport> = {}) => ({ ...structuredClone(first), timings: { run: 5 }, ...change });

test("the same report in another order of names and in another time is no alarm", () => {
  const reordered = Object.fromEntries(Object.entries(again()).toReversed()) as GradeReport;
  expect(isAlarm(first, reordered)).toBe(false);
});

test.each<[string, Partial<GradeReport>]>([
  ["another verdict", { status: "passed" }],
  ["another score", { score: 0.5 }],
  ["another case", { cases: [{ ...publicCase(), status: "passed" }] }],
  ["other words of a case", { cases: [{ ...publicCase(), message: "h[0]: expected 1, got 2" }] }],
  ["another receipt", { receipt: "another receipt" }],
  ["something printed", { console: { lines: ["here"], droppedLines: 0 } }],
])("%s of the same version, grader and seed is an alarm", (_, change) => {
  expect(isAlarm(first, again(change))).toBe(true);
});

test.each<[string, Partial<GradeReport>]>([
  ["another version", { version: "1".repeat(64) }],
  ["another seed", { seed: "another" }],
  ["another grader", { grader: "fedcba9876543210" }],
  ["a limit that was met", { mayDiffer: true }],
  ["a failure of ours", { status: "internal-error" }],
])("%s explains a difference", (_, change) => {
  expect(isAlarm(first, again({ score: 0.5, ...change }))).toBe(false);
});

test("a report from before the grader was noted is held to nothing", () => {
  expect(isAlarm({ ...first, grader: "" }, again({ grader: "", score: 1 }))).toBe(false);
});
