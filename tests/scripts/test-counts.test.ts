import { expect, test } from "vitest";
import { afterSecondTry, countPlaywright, countVitest, NONE, sum, worthASecondTry } from "#scripts/test-counts.ts";

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
  ["one passed only at the second try", playwright(4, 0, 1), 0, { passed: 5, failed: 0 }],
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

test("browser tests that pass only at the second try are named, and more than three of them fail", () => {
  const spec = (title: string) => ({
    title,
    file: "learner.spec.ts",
    tests: [{ status: "flaky", results: [{ error: { message: "too late" } }, {}] }],
  });
  const report = (titles: string[]) => playwright(9, 0, titles.length, 0, [{ specs: titles.map(spec) }]);
  expect(countPlaywright(report(["a"]), 0)).toEqual({
    passed: 10,
    failed: 0,
    failures: [],
    unsteady: ["learner.spec.ts › a\n  too late"],
  });
  expect(countPlaywright(report(["a", "b", "c", "d"]), 0)).toMatchObject({ passed: 9, failed: 4, unsteady: [] });
});

const fileWith = (name: string, status: string) => ({ name, status, message: "", assertionResults: [] });

test("the files of a few failed tests are run once more, those of many are not", () => {
  const results = [fileWith("one.test.ts", "failed"), fileWith("two.test.ts", "passed")];
  expect(worthASecondTry(vitest(7, 3, results))).toEqual(["one.test.ts"]);
  expect(worthASecondTry(vitest(7, 4, results))).toEqual([]);
  expect(worthASecondTry(vitest(7, 0))).toEqual([]);
  expect(worthASecondTry(null)).toEqual([]);
});

test("what passes when it is run once more has passed and is named; what fails again has failed", () => {
  const first = { ...NONE, passed: 7, failed: 1, failures: ["a: too late"] };
  expect(afterSecondTry(first, { ...NONE, passed: 3 })).toEqual({
    passed: 8,
    failed: 0,
    failures: [],
    unsteady: ["a: too late"],
  });
  const again = { ...NONE, passed: 2, failed: 1, failures: ["a: wrong"] };
  expect(afterSecondTry(first, again)).toEqual({ passed: 7, failed: 1, failures: ["a: wrong"], unsteady: [] });
});

test("counts are summed over the steps, and what failed is listed in their order", () => {
  const steps = [
    { ...NONE, passed: 1, unsteady: ["x"] },
    { ...NONE, passed: 300, failed: 2, failures: ["a", "b"] },
    { ...NONE, passed: 3, failed: 1, failures: ["c"], unsteady: ["y"] },
  ];
  expect(sum(steps)).toEqual({ passed: 304, failed: 3, failures: ["a", "b", "c"], unsteady: ["x", "y"] });
});
