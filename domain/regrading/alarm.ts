import type { GradeReport } from "#grader/report.ts";

/**
 * Whether a second grading contradicts the first: the same version, grader and seed told something else, where no limit
 * was met. Times apart, such reports are the same byte for byte, receipt included.
 */
export function isAlarm(before: GradeReport, after: GradeReport): boolean {
  return mustAgree(before, after) && canonical(before) !== canonical(after);
}

function mustAgree(before: GradeReport, after: GradeReport): boolean {
  if (before.mayDiffer || after.mayDiffer || isOurs(before) || isOurs(after)) return false;
  // Reports from before the grader was noted cannot be held to anything.
  if (before.grader === "" || before.grader !== after.grader) return false;
  return before.version === after.version && before.seed === after.seed;
}

const isOurs = ({ status }: GradeReport) => status === "internal-error";

/** As text, without what time it took. Names stand in order: a report that was stored has lost the order it was made in. */
function canonical({ timings: _, ...report }: GradeReport): string {
  return JSON.stringify(report, (_key, value) => (isRecord(value) ? inOrder(value) : value));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const inOrder = (record: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
