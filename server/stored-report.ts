import "server-only";
import type { GradeReport } from "#grader/report.ts";
import { storableText } from "./submissions/schema.ts";

/** A report as jsonb takes it: a learner's program can print and return any text, and jsonb refuses some of it. */
export function reportText(report: GradeReport): string {
  return JSON.stringify(report, (_, value) => (typeof value === "string" ? storableText(value) : value));
}

/** What is written beside a report, for SQL to count by. */
export function reportColumns({ status, score, diagnosis: [named], cases }: GradeReport) {
  const failed = cases.find((one) => one.status !== "passed");
  return {
    ...{ status, score, mistake: named?.id ?? null, message: named?.message ?? null },
    failedCase: failed?.title ?? null,
  };
}
