import { expect, test } from "vitest";
import { announcement } from "#components/workbench/announcement.ts";
import type { Trial } from "#components/workbench/use-trial.ts";
import type { CaseResult } from "#grader/report.ts";
import { aReport, publicCase } from "../support/reports.ts";

const part = (title: string, status: CaseResult["status"]): CaseResult => ({
  ...publicCase(),
  ...{ title, status, part: { id: title, kind: "number", points: 1, score: status === "passed" ? 1 : 0, wrong: [] } },
});
const graded = (cases: CaseResult[], status: "passed" | "failed"): Trial => ({
  ...{ kind: "submission", id: "1", code: "", part: null, tried: null, startedAt: "" },
  state: { phase: "graded", report: aReport({ status, cases }) },
});

test("a verdict by hand is said with the parts that are wrong and those that are left", () => {
  const cases = [part("h₁", "failed"), part("h₂", "passed"), part("h₃", "failed"), part("Why", "not-run")];
  expect(announcement(graded(cases, "failed"))).toBe("Not yet: 1 of 4 parts. Not right: h₁; h₃. Not answered: Why.");
  expect(announcement(graded([part("h₁", "passed")], "passed"))).toBe("Right: h₁.");
});

test("a verdict on code is said alone, and nothing is said of nothing", () => {
  expect(announcement(graded([publicCase(), publicCase()], "failed"))).toBe("Not yet: 0 of 2 cases.");
  expect(announcement(null)).toBe("");
});
