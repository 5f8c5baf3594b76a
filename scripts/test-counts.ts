import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";

/** `failures` names what failed, with the reason's first lines, as far as the report of the run knows them. */
export type Counts = { passed: number; failed: number; failures: string[] };

const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

const Spec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({
      status: z.string(),
      results: z.array(z.object({ error: z.object({ message: z.string().optional() }).optional() })),
    }),
  ),
});
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  get suites() {
    return z.array(Suite);
  },
});
const Suite = z.object({
  specs: z.array(Spec),
  get suites() {
    return z.array(Suite).optional();
  },
});

export function sum(all: Counts[]): Counts {
  return all.reduce(
    (a, b) => ({
      passed: a.passed + b.passed,
      failed: a.failed + b.failed,
      failures: [...a.failures, ...b.failures],
    }),
    { passed: 0, failed: 0, failures: [] },
  );
}

/** From Vitest's JSON report, `null` when it wrote none. A file that could not be loaded shows only in the exit code. */
export function countVitest(report: string | null, exitCode: number): Counts {
  if (report === null) return { passed: 0, failed: 1, failures: [] };
  const { numPassedTests, numFailedTests, testResults } = VitestReport.parse(JSON.parse(report));
  const failures = testResults.flatMap(({ name: path, status, message, assertionResults }) => {
    const name = relative(process.cwd(), path);
    const failed = assertionResults.filter((test) => test.status === "failed");
    // A file that could not be loaded, or whose preparations failed, has a message and no test that failed.
    if (status === "failed" && failed.length === 0) return [tellFailure(name, message)];
    return failed.map(({ fullName, failureMessages }) => tellFailure(`${name} › ${fullName}`, failureMessages?.[0]));
  });
  return atLeastOne({ passed: numPassedTests, failed: numFailedTests, failures }, exitCode);
}

/** From Playwright's. A browser test that was skipped, or passed only at the second try, has not passed. */
export function countPlaywright(report: string | null, exitCode: number): Counts {
  if (report === null) return { passed: 0, failed: 1, failures: [] };
  const { stats, suites } = PlaywrightReport.parse(JSON.parse(report));
  const failures = suites.flatMap(specsOf).flatMap(({ title, file, tests }) => {
    const failed = tests.find(({ status }) => status !== "expected");
    return failed ? [tellFailure(`${file} › ${title}`, failed.results.find(({ error }) => error)?.error?.message)] : [];
  });
  const failed = stats.unexpected + stats.flaky + stats.skipped;
  return atLeastOne({ passed: stats.expected, failed, failures }, exitCode);
}

function specsOf({ specs, suites = [] }: z.infer<typeof Suite>): z.infer<typeof Spec>[] {
  return [...specs, ...suites.flatMap(specsOf)];
}

const MAX_REASON_LINES = 6;

function tellFailure(name: string, reason = ""): string {
  const lines = stripVTControlCharacters(reason).split("\n").slice(0, MAX_REASON_LINES);
  return [name, ...lines.filter((line) => line.trim() !== "").map((line) => `  ${line}`)].join("\n");
}

/** A run that failed, or saw no test at all, is a failure even if no test was. */
function atLeastOne({ passed, failed, failures }: Counts, exitCode: number): Counts {
  const isSuspicious = exitCode !== 0 || passed === 0;
  return { passed, failed: isSuspicious ? Math.max(1, failed) : failed, failures };
}
