import { expect, test } from "vitest";
import { countPlaywright, countVitest, sum } from "#scripts/test-counts.ts";

const vitest = (numPassedTests: number, numFailedTests: number) => JSON.stringify({ numPassedTests, numFailedTests });
const playwright = (expected: number, unexpected: number, flaky = 0, skipped = 0) =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped } });

test.each([
  ["all passed", vitest(7, 0), 0, { passed: 7, failed: 0 }],
  ["two failed", vitest(7, 2), 1, { passed: 7, failed: 2 }],
  ["a file could not be loaded", vitest(7, 0), 1, { passed: 7, failed: 1 }],
  ["no test was seen", vitest(0, 0), 0, { passed: 0, failed: 1 }],
  ["no report was written", null, 1, { passed: 0, failed: 1 }],
])("unit tests are counted: %s", (_title, report, exitCode, counts) => {
  expect(countVitest(report, exitCode)).toEqual(counts);
});

test.each([
  ["all passed", playwright(5, 0), 0, { passed: 5, failed: 0 }],
  ["one passed only at the second try", playwright(4, 0, 1), 0, { passed: 4, failed: 1 }],
  ["one was skipped", playwright(4, 0, 0, 1), 0, { passed: 4, failed: 1 }],
  ["no spec was run", playwright(0, 0), 0, { passed: 0, failed: 1 }],
  ["the product did not start", null, 1, { passed: 0, failed: 1 }],
])("browser tests are counted: %s", (_title, report, exitCode, counts) => {
  expect(countPlaywright(report, exitCode)).toEqual(counts);
});

test("counts are summed over the steps", () => {
  const steps = [
    { passed: 1, failed: 0 },
    { passed: 300, failed: 2 },
  ];
  expect(sum(steps)).toEqual({ passed: 301, failed: 2 });
});
