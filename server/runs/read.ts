import "server-only";
import { z } from "zod";
import type { Viewer } from "#domain/permissions.ts";
import type { ReportState } from "#domain/report-state.ts";
import { GradeReport } from "#grader/report.ts";
import { database } from "../database.ts";
import { RUN_TASK } from "../queue.ts";
import { reportStateOf } from "../report-state.ts";

/** A visitor's run has no owner: its random id, told to nobody else, is the key. */
export async function readRunState(viewer: Viewer | null, id: string): Promise<ReportState | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await database().run.findFirst({
    where: { id, OR: [{ userId: null }, ...(viewer ? [{ userId: viewer.id }] : [])] },
    select: {
      ...{ id: true, startedAt: true, gradedAt: true, report: true },
      version: { select: { _count: { select: { publications: true } } } },
    },
  });
  if (!row) return null;
  const state = await reportStateOf(RUN_TASK, row);
  // Only its authors run what was never published, and what is wrong with it is theirs to know.
  if (state.phase !== "graded" || row.version._count.publications > 0) return state;
  const { fault } = GradeReport.parse(row.report);
  return { ...state, report: { ...state.report, ...(fault && { fault }) } };
}
