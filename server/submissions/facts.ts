import "server-only";
import { z } from "zod";
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

const FactRow = z.object({
  id: z.uuid(),
  submittedAt: z.date(),
  part: z.string().nullable(),
  status: Verdict.nullable(),
  score: z.number().nullable(),
});

/**
 * The viewer's own submissions to an exercise, inside of a transaction where one more is about to be allowed. In one
 * question: of the gradings of each, Prisma would read all for the newest.
 */
export async function readFacts(viewer: Viewer, slug: string, tx: Transaction = database()): Promise<SubmissionFact[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select s.id, s."submittedAt", s.part, newest.status, newest.score from "Submission" s
      left join lateral (select status, score from "Grading" g where g."submissionId" = s.id
        order by g."queuedAt" desc limit 1) newest on true
    where s."userId" = ${viewer.id}::uuid and s.slug = ${slug}`;
  return z.array(FactRow).parse(rows);
}
