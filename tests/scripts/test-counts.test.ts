import { expect, test } from "vitest";
import { countPlaywright, countVitest, sum } from "#scripts/test-counts.ts";

const vitest = (numPassedTests: number, numFailedTests: number, testResults: unknown[] = []) =>
  JSON.stringify({ numPassedTests, numFailedTests, testResults });
const playwright = (expected: number, unexpected: number, flaky = 0, skipped = 0, suites: unknown[] = []) =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped }, suites });

test.each([
  ["all passed", vitest(7, 0), 0, { passed: 7, failed: 0 }],
  ["two failed", vitest(7, 2), 1, { passed: 7, failed: 2 }],
  ["a file could not be loaded", vitest(7, 0), 1, { passed: 7, failed: 1 }],
  ["no test was seen", vitest(0, 0), 0, { passed: 0, failed: 1 }],
  ["no report was written", null, 1, { passed: 0, failed: 1 }],
])("unit tests are counted: %s", (_title, report, exitCode, counts) => {
  expect(countVitest(report, exitCode)).toMatchObject(counts);
});

test.each([
  ["all passed", playwright(5, 0), 0, { passed: 5, failed: 0 }],
  ["one passed only at the second try", playwright(4, 0, 1), 0, { passed: 4, failed: 1 }],
  ["one was skipped", playwright(4, 0, 0, 1), 0, { passed: 4, failed: 1 }],
  ["no spec was run", playwright(0, 0), 0, { passed: 0, failed: 1 }],
  ["the product did not start", null, 1, { passed: 0, failed: 1 }],
])("browser tests are counted: %s", (_title, report, exitCode, counts) => {
  expect(countPlaywright(report, exitCode)).toMatchObject(counts);
});

test("a unit test that failed is named with its file and the reason's first lines, without colours", () => {
  const report = vitest(1, 1, [
    {
      name: "tests/grader/one.test.ts",
      status: "failed",
      message: "",
      assertionResults: [
        { fullName: "it adds", status: "passed", failureMessages: [] },
        {
          fullName: "it subtracts",
          status: "failed",
          failureMessages: ["\u001b[31mAssertionError\u001b[39m: expected 2 to be 1\n\n    at one.test.ts:3\n"],
        },
      ],
    },
    { name: "tests/grader/two.test.ts", status: "failed", message: "Cannot find module", assertionResults: [] },
  ]);
  expect(countVitest(report, 1).failures).toEqual([
    "tests/grader/one.test.ts › it subtracts\n  AssertionError: expected 2 to be 1\n      at one.test.ts:3",
    "tests/grader/two.test.ts\n  Cannot find module",
  ]);
});

test("a browser test that failed is named, however deep it lies", () => {
  const spec = (title: string, status: string, error?: { message: string }) => ({
    title,
    file: "learner.spec.ts",
    tests: [{ status, results: [{ ...(error && { error }) }] }],
  });
  const inner = { specs: [spec("signs in", "expected"), spec("submits", "unexpected", { message: "no verdict" })] };
  const report = playwright(1, 1, 0, 0, [{ specs: [], suites: [inner] }]);
  expect(countPlaywright(report, 1).failures).toEqual(["learner.spec.ts › submits\n  no verdict"]);
});

test("counts are summed over the steps, and what failed is listed in their order", () => {
  const steps = [
    { passed: 1, failed: 0, failures: [] },
    { passed: 300, failed: 2, failures: ["a", "b"] },
    { passed: 3, failed: 1, failures: ["c"] },
  ];
  expect(sum(steps)).toEqual({ passed: 304, failed: 3, failures: ["a", "b", "c"] });
});
