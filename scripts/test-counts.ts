import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";

/**
 * `failures` names what failed, with the reason's first lines, as far as the report of the run knows them. `unsteady` names
 * what failed first and passed when it was run once more: it is counted as passed, and said.
 */
export type Counts = { passed: number; failed: number; failures: string[]; unsteady: string[] };

export const NONE: Counts = { passed: 0, failed: 0, failures: [], unsteady: [] };

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
      unsteady: [...a.unsteady, ...b.unsteady],
    }),
    NONE,
  );
}

/** More than a few that pass only when run once more are no accident of a busy machine. */
const MAX_UNSTEADY = 3;

/** Those of a run of Vitest's in which a test failed, when they are few enough to be run once more. */
export function worthASecondTry(report: string | null): string[] {
  if (report === null) return [];
  const { numFailedTests, testResults } = VitestReport.parse(JSON.parse(report));
  if (numFailedTests > MAX_UNSTEADY) return [];
  return testResults.filter(({ status }) => status === "failed").map(({ name }) => name);
}

/** What a second run of the files that failed in `first` makes of it. */
export function afterSecondTry(first: Counts, second: Counts): Counts {
  if (second.failed > 0) return { ...first, failures: second.failures };
  return { passed: first.passed + first.failed, failed: 0, failures: [], unsteady: first.failures };
}

/** From Vitest's JSON report, `null` when it wrote none. A file that could not be loaded shows only in the exit code. */
export function countVitest(report: string | null, exitCode: number): Counts {
  if (report === null) return { ...NONE, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = VitestReport.parse(JSON.parse(report));
  const failures = testResults.flatMap(({ name: path, status, message, assertionResults }) => {
    const name = relative(process.cwd(), path);
    const failed = assertionResults.filter((test) => test.status === "failed");
    // A file that could not be loaded, or whose preparations failed, has a message and no test that failed.
    if (status === "failed" && failed.length === 0) return [tellFailure(name, message)];
    return failed.map(({ fullName, failureMessages }) => tellFailure(`${name} › ${fullName}`, failureMessages?.[0]));
  });
  return atLeastOne({ ...NONE, passed: numPassedTests, failed: numFailedTests, failures }, exitCode);
}

/** From Playwright's, which tries twice by itself. A browser test that was skipped has not passed. */
export function countPlaywright(report: string | null, exitCode: number): Counts {
  if (report === null) return { ...NONE, failed: 1 };
  const { stats, suites } = PlaywrightReport.parse(JSON.parse(report));
  const unsteady = tell(suites, (status) => status === "flaky");
  if (unsteady.length > MAX_UNSTEADY)
    return {
      ...NONE,
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + stats.skipped,
      failures: unsteady,
    };
  const failures = tell(suites, (status) => status !== "expected" && status !== "flaky");
  const [passed, failed] = [stats.expected + stats.flaky, stats.unexpected + stats.skipped];
  return atLeastOne({ passed, failed, failures, unsteady }, exitCode);
}

function tell(suites: z.infer<typeof Suite>[], isMeant: (status: string) => boolean): string[] {
  return suites.flatMap(specsOf).flatMap(({ title, file, tests }) => {
    const meant = tests.find(({ status }) => isMeant(status));
    return meant ? [tellFailure(`${file} › ${title}`, meant.results.find(({ error }) => error)?.error?.message)] : [];
  });
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
function atLeastOne(counts: Counts, exitCode: number): Counts {
  const isSuspicious = exitCode !== 0 || counts.passed === 0;
  return isSuspicious ? { ...counts, failed: Math.max(1, counts.failed) } : counts;
}
