import { expect, test } from "vitest";
import type { CaseResult, GradeReport } from "#grader/report.ts";
import { Suspects } from "#grader/suspects.ts";
import { aReport, publicCase } from "../support/reports.ts";

const after = (...reports: Partial<GradeReport>[]) => {
  const suspects = new Suspects();
  for (const report of reports) suspects.note("ada", { ...aReport(), ...report });
  return suspects.has("ada");
};
const aProgram = (code: string): CaseResult => ({
  ...publicCase(),
  part: {
    ...{ id: "program", kind: "code", points: 1, score: 0, wrong: [] },
    program: aReport({ status: "rejected", problems: [{ ...problem, code }] }),
  },
});
const problem = { message: "", line: 1, column: 1, endLine: 1, endColumn: 1 };

test.each<[what: string, reports: Partial<GradeReport>[], isSuspect: boolean]>([
  ["nobody knows of yet", [], false],
  ["passed", [{ status: "passed" }], false],
  ["ran too long", [{ status: "timed-out" }], true],
  ["took too much memory", [{ status: "out-of-memory" }], true],
  ["could not be type-checked", [{ status: "rejected", problems: [{ ...problem, code: "complexity" }] }], true],
  ["had a program that could not be type-checked", [{ cases: [aProgram("complexity")] }], true],
  ["had a program with an import", [{ cases: [aProgram("import")] }], false],
  ["was rejected for an import", [{ status: "rejected", problems: [{ ...problem, code: "import" }] }], false],
  ["ran too long and then did not", [{ status: "timed-out" }, { status: "failed" }], false],
  ["ran too long and then we failed", [{ status: "timed-out" }, { status: "internal-error" }], true],
])("whose last job %s is a suspect only for a limit", (_, reports, isSuspect) => {
  expect(after(...reports)).toBe(isSuspect);
});

test("who has no name is never a suspect", () => {
  const suspects = new Suspects();
  suspects.note(undefined, { ...aReport(), status: "timed-out" });
  expect(suspects.has(undefined)).toBe(false);
});
