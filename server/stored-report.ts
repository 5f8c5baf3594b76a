import "server-only";
import type { GradeReport } from "#grader/report.ts";
import { pool } from "./database.ts";
import { storableText } from "./submissions/schema.ts";

/** How JSON writes what jsonb refuses: NUL, and half of a surrogate pair. Or the text of a program that has just these letters. */
const REFUSED = /\\u(0000|d[89a-f])/;

/** A report as jsonb takes it: a learner's program can print and return any text, and jsonb refuses some of it. */
export function reportText(report: GradeReport): string {
  const text = JSON.stringify(report);
  if (!REFUSED.test(text)) return text;
  return JSON.stringify(report, (_, value) => (typeof value === "string" ? storableText(value) : value));
}

/**
 * The report of a grading that the caller has found to be the viewer's business. Its tens of kilobytes go past Prisma, which
 * takes several times as long over JSON as to parse it.
 */
export async function readReport(gradingId: string): Promise<unknown> {
  const text = 'select report::text from "Grading" where id = $1';
  const { rows } = await pool().query<{ report: string | null }>({ name: "report", text, values: [gradingId] });
  return JSON.parse(rows[0]?.report ?? "null");
}

/** What is written beside a report, for SQL to count by. */
export function reportColumns({ status, score, diagnosis: [named], cases }: GradeReport) {
  const failed = cases.find((one) => one.status !== "passed");
  return {
    ...{ status, score, mistake: named?.id ?? null, message: named?.message ?? null },
    failedCase: failed?.title ?? null,
  };
}
