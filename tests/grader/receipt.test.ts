import fc from "fast-check";
import { expect, test } from "vitest";
import { makeReceipt, verifyReceipt } from "#grader/receipt.ts";
import type { GradeReport } from "#grader/report.ts";
import { visibleReport } from "#grader/visibility.ts";
import { aReport, hiddenCase, publicCase } from "#tests/support/reports.ts";

const KEY = new Uint8Array(32).fill(7);
const CODE = "export const solve = 1;";
const diagnosis = [{ id: "a", message: "b", cases: [1], evidence: "mistake" as const }];
const full = aReport({ cases: [publicCase(), hiddenCase("0.5")], diagnosis });
const signed: GradeReport = { ...full, receipt: makeReceipt(full, CODE, KEY) };

const CHANGES: [string, Partial<GradeReport>][] = [
  ["exercise", { exercise: "gru-cell" }],
  ["version", { version: "1".repeat(64) }],
  ["grader", { grader: "f".repeat(16) }],
  ["seed", { seed: "another" }],
  ["verdict", { status: "passed" }],
  ["score", { score: 0.5 }],
  ["status of a case", { cases: [{ ...publicCase(), status: "passed" }, hiddenCase("0.5")] }],
  ["number of cases", { cases: [publicCase()] }],
  ["diagnosis", { diagnosis: [] }],
];

test("a receipt is verified for the report, the code and the key it was made with", () => {
  expect(verifyReceipt(signed, CODE, KEY)).toBe(true);
  expect(verifyReceipt(signed, `${CODE} `, KEY)).toBe(false);
  expect(verifyReceipt(signed, CODE, new Uint8Array(32))).toBe(false);
  expect(verifyReceipt({ ...signed, receipt: "" }, CODE, KEY)).toBe(false);
});

test.each(CHANGES)("a receipt binds the %s", (_, change) => {
  expect(verifyReceipt({ ...signed, ...change }, CODE, KEY)).toBe(false);
});

test("a receipt depends on no value, message or output of a case", () => {
  fc.assert(
    fc.property(fc.string(), fc.double(), (text, ms) => {
      const other = { ...full, cases: [publicCase(), hiddenCase(text)], timings: { run: ms } };
      expect(makeReceipt(other, CODE, KEY)).toBe(signed.receipt);
    }),
  );
});

test("a receipt cannot be checked from what a learner sees, because the seed is missing", () => {
  expect(visibleReport(signed).receipt).toBe(signed.receipt);
  expect(verifyReceipt(visibleReport(signed), CODE, KEY)).toBe(false);
});
