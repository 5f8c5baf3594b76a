import type { Verdict } from "#grader/report.ts";

export type ItemCounts = Record<
  "all" | "up" | "down" | "same" | "told" | "alarm" | "unfit" | "failed" | "waiting" | "overtaken" | "applied",
  number
>;

export type ShownItem = {
  id: string;
  submissionId: string;
  learner: string;
  submittedAt: Date;
  part: string | null;
  before: { verdict: Verdict; score: number; mistake: string | null };
  /** Null until it is graded. "unfit": the version cannot judge it, and `message` says why. */
  after: { verdict: Verdict | "unfit"; score: number | null; mistake: string | null; message: string | null } | null;
  isAlarm: boolean;
  isApplied: boolean;
  isOvertaken: boolean;
};

/** The page that shows a regrade, with what its address says. */
export type Address = { path: string; query: Record<string, string | number | null> };
