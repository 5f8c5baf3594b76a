import { expect, test, vi } from "vitest";
import type { Exercise } from "#grader/exercise.ts";
import { printReport } from "#scripts/grade-output.ts";
import { aReport, publicCase } from "#tests/support/reports.ts";

test("printReport says how a diagnosis is known, in which cases, and where it shows first", () => {
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => lines.push(line));
  const diagnosis = [
    { id: "a", message: "The sum is a mean.", cases: [0, 2], evidence: "answers" as const, place: "dWhh[2][1]" },
  ];
  const cases = [publicCase(), publicCase(), publicCase()];
  printReport({ metadata: { title: "An exercise" } } as Exercise, aReport({ cases, diagnosis }));
  vi.restoreAllMocks();
  expect(lines.at(-1)).toMatch(
    /The sum is a mean\.\s+This follows from your values in 2 of 3 cases: 1, 3\. First seen at dWhh\[2\]\[1\]\.$/,
  );
});
