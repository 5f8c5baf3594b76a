import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import type { SubmissionFact } from "#domain/score/history.ts";
import { Verdict } from "#grader/report.ts";
import { database, type Transaction } from "../database.ts";

/** The newest grading of a submission speaks for it. */
export const newestGrading = { orderBy: { queuedAt: "desc" }, take: 1 } as const;

/** What a score depends on, with whose it is. */
export const factColumns = {
  ...{ id: true, userId: true, slug: true, versionId: true, submittedAt: true, part: true },
  gradings: { ...newestGrading, select: { status: true, score: true } },
} as const;

type Row = Omit<SubmissionFact, "status" | "score"> & { gradings: { status: string | null; score: number | null }[] };

export function factOf({ id, submittedAt, part, gradings: [grading] }: Row): SubmissionFact {
  const status = Verdict.nullable().parse(grading?.status ?? null);
  return { id, submittedAt, part, status, score: grading?.score ?? null };
}

/** The viewer's own submissions to an exercise, inside of a transaction where one more is about to be allowed. */
export async function readFacts(viewer: Viewer, slug: string, tx: Transaction = database()): Promise<SubmissionFact[]> {
  return (await tx.submission.findMany({ where: { userId: viewer.id, slug }, select: factColumns })).map(factOf);
}
