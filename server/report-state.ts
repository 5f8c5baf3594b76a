import "server-only";
import type { ReportState } from "#domain/report-state.ts";
import { GradeReport } from "#grader/report.ts";
import { visibleReport } from "#grader/visibility.ts";
import { database } from "./database.ts";

/** What a grading or a run knows of its own way. */
export type JobFacts = { queuedAt: Date; startedAt: Date | null; gradedAt: Date | null; report: unknown };

/** The state as a learner may see it: hidden cases are stripped here, the only way out for a report. */
export async function reportStateOf({ queuedAt, startedAt, gradedAt, report }: JobFacts): Promise<ReportState> {
  if (gradedAt !== null) return { phase: "graded", report: withoutTimes(visibleReport(GradeReport.parse(report))) };
  if (startedAt !== null) return { phase: "running" };
  return { phase: "waiting", place: 1 + (await countQueuedBefore(queuedAt)) };
}

async function countQueuedBefore(queuedAt: Date): Promise<number> {
  const where = { startedAt: null, gradedAt: null, queuedAt: { lt: queuedAt } };
  const [gradings, runs] = await Promise.all([database().grading.count({ where }), database().run.count({ where })]);
  return gradings + runs;
}

/** A program can spend time by what it is given, so the times of a grading would tell about hidden inputs. */
const withoutTimes = (report: GradeReport): GradeReport => ({ ...report, timings: {} });
