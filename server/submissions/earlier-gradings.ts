import "server-only";
import { z } from "zod";
import type { Viewer } from "#domain/permissions.ts";
import type { ReportState } from "#domain/report-state.ts";
import { database } from "../database.ts";
import { GRADE_TASK } from "../queue.ts";
import { reportStateOf } from "../report-state.ts";
import { readVisibility } from "../visibility/read.ts";
import { readableBy } from "./readable-by.ts";

export type EarlierGrading = { gradedAt: Date; state: ReportState };

/** What a submission was told before it was graded once more, oldest first, as far as the viewer may know it. */
export async function readEarlierGradings(viewer: Viewer, submissionId: string): Promise<EarlierGrading[]> {
  if (!z.uuid().safeParse(submissionId).success) return [];
  const row = await database().submission.findFirst({
    where: { id: submissionId, ...readableBy(viewer) },
    select: {
      ...{ userId: true, slug: true, submittedAt: true },
      gradings: {
        orderBy: { queuedAt: "asc" },
        select: { id: true, startedAt: true, gradedAt: true, report: true },
      },
    },
  });
  const earlier = row?.gradings.slice(0, -1).filter(({ gradedAt }) => gradedAt !== null) ?? [];
  if (!row || earlier.length === 0) return [];
  const visibility = (await readVisibility(viewer, [row.slug]))(row);
  // That there are any would tell of hidden cases, as in readSubmission.
  if (visibility.heldBack) return [];
  return Promise.all(
    earlier.map(async (grading) => ({
      gradedAt: grading.gradedAt!,
      state: await reportStateOf(GRADE_TASK, grading, visibility),
    })),
  );
}
