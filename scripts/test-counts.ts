import { z } from "zod";

export type Counts = { passed: number; failed: number };

const VitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int() });
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
});

export function sum(all: Counts[]): Counts {
  return all.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), { passed: 0, failed: 0 });
}

/** From Vitest's JSON report, `null` when it wrote none. A file that could not be loaded shows only in the exit code. */
export function countVitest(report: string | null, exitCode: number): Counts {
  if (report === null) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests } = VitestReport.parse(JSON.parse(report));
  return atLeastOne({ passed: numPassedTests, failed: numFailedTests }, exitCode);
}

/** From Playwright's. A browser test that was skipped, or passed only at the second try, has not passed. */
export function countPlaywright(report: string | null, exitCode: number): Counts {
  if (report === null) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = PlaywrightReport.parse(JSON.parse(report)).stats;
  return atLeastOne({ passed: expected, failed: unexpected + flaky + skipped }, exitCode);
}

/** A run that failed, or saw no test at all, is a failure even if no test was. */
function atLeastOne({ passed, failed }: Counts, exitCode: number): Counts {
  const isSuspicious = exitCode !== 0 || passed === 0;
  return { passed, failed: isSuspicious ? Math.max(1, failed) : failed };
}
