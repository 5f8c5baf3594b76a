import "server-only";
import type { ReportState } from "#domain/report-state.ts";
import { GradeReport } from "#grader/report.ts";
import { visibleReport } from "#grader/visibility.ts";
import type { GRADE_TASK, RUN_TASK } from "./queue.ts";
import { readOutlook } from "./queue-outlook.ts";

/** What a grading or a run knows of its own way. */
export type JobFacts = { id: string; startedAt: Date | null; gradedAt: Date | null; report: unknown };

/** The state as a learner may see it: hidden cases are stripped here, the only way out for a report. */
export async function reportStateOf(
  task: typeof GRADE_TASK | typeof RUN_TASK,
  { id, startedAt, gradedAt, report }: JobFacts,
): Promise<ReportState> {
  if (gradedAt !== null) return { phase: "graded", report: withoutTimes(visibleReport(GradeReport.parse(report))) };
  if (startedAt !== null) return { phase: "running" };
  return { phase: "waiting", ...(await readOutlook()).waitOf(`${task}:${id}`) };
}

/** A program can spend time by what it is given, so the times of a grading would tell about hidden inputs. */
const withoutTimes = (report: GradeReport): GradeReport => ({ ...report, timings: {} });
