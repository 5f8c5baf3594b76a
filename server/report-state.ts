import "server-only";
import type { ReportState } from "#domain/report-state.ts";
import type { HeldBack, Visibility } from "#domain/visibility.ts";
import { GradeReport } from "#grader/report.ts";
import { hasHidden, visibleReport, withoutHidden } from "#grader/visibility.ts";
import type { GRADE_TASK, RUN_TASK } from "./queue.ts";
import { type Outlook, readOutlook } from "./queue-outlook.ts";

/** What a grading or a run knows of its own way. */
export type JobFacts = { id: string; startedAt: Date | null; gradedAt: Date | null; report: unknown };

/**
 * The state as a learner may see it: hidden cases are stripped here, the only way out for a report, and left out
 * altogether while an assignment holds their results back.
 */
export async function reportStateOf(
  task: typeof GRADE_TASK | typeof RUN_TASK,
  { id, startedAt, gradedAt, report }: JobFacts,
  { hiddenResults, heldBack }: Pick<Visibility, "hiddenResults" | "heldBack"> = ALL_SHOWN,
): Promise<ReportState> {
  if (gradedAt !== null) {
    const full = GradeReport.parse(report);
    const shown = hiddenResults ? full : withoutHidden(full);
    const held = heldBack && hasHidden(full) ? { heldBack: plainHeldBack(heldBack) } : {};
    return { phase: "graded", report: withoutTimes(visibleReport(shown)), ...held };
  }
  if (startedAt !== null) return { phase: "running" };
  return waitingAs(`${task}:${id}`, await readOutlook());
}

/** Whose waiting a state tells of. Beside it and not in it, because what is in it goes to the page. */
const jobKeys = new WeakMap<ReportState, string>();

function waitingAs(jobKey: string, { waitOf }: Outlook): ReportState {
  const state = { phase: "waiting" as const, ...waitOf(jobKey) };
  jobKeys.set(state, jobKey);
  return state;
}

/** The place by now of what was told to be waiting, by the look at the queue that all share; null when it is not in it. */
export async function stillWaiting(told: ReportState): Promise<ReportState | null> {
  const jobKey = jobKeys.get(told);
  if (jobKey === undefined) return null;
  const outlook = await readOutlook();
  return outlook.isWaiting(jobKey) ? waitingAs(jobKey, outlook) : null;
}

/** Of a run, which has no hidden cases. */
const ALL_SHOWN = { hiddenResults: true, heldBack: null };

/** As JSON has it. */
export const plainHeldBack = ({ assignment, until }: HeldBack) => ({ assignment, until: until?.toISOString() ?? null });

/** A program can spend time by what it is given, so the times of a grading would tell about hidden inputs. */
const withoutTimes = (report: GradeReport): GradeReport => ({ ...report, timings: {} });
