import "server-only";
import { Verdict } from "#grader/report.ts";
import { database } from "../database.ts";

/** That a submission was graded again, with what had spoken for it until then. */
export type Regraded = {
  at: Date;
  reason: string;
  /** The regrade was undone: what speaks for the submission is the earlier report again. */
  isUndone: boolean;
  /** The version that judged it, where that is not the one it answered. */
  version: string | null;
  earlier: { verdict: Verdict; score: number | null } | null;
};

/** What is read of the newest grading to tell of a regrade. */
export const regradeColumns = {
  ...{ id: true, queuedAt: true, regradeId: true },
  regrade: { select: { reason: true } },
  version: { select: { contentHash: true } },
} as const;

type Newest = {
  id: string;
  queuedAt: Date;
  regradeId: string | null;
  regrade: { reason: string } | null;
  version: { contentHash: string } | null;
};

/** Null where the newest grading is no regrade's. Whoever asks may see the submission and its results. */
export async function readRegraded(submissionId: string, newest: Newest): Promise<Regraded | null> {
  if (newest.regradeId === null) return null;
  const earlier = await database().grading.findFirst({
    where: { submissionId, queuedAt: { lt: newest.queuedAt } },
    orderBy: { queuedAt: "desc" },
    select: { status: true, score: true, regradeId: true },
  });
  const verdict = Verdict.safeParse(earlier?.status);
  return {
    ...{ at: newest.queuedAt, reason: newest.regrade?.reason ?? "" },
    // A regrade adds a grading when it is applied, and one more when it is undone.
    isUndone: earlier?.regradeId === newest.regradeId,
    version: newest.version?.contentHash.slice(0, 8) ?? null,
    earlier: verdict.success ? { verdict: verdict.data, score: earlier!.score } : null,
  };
}
