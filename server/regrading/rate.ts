import "server-only";
import type { Span } from "#domain/queue-estimate.ts";
import { database } from "../database.ts";

/** As many say how fast it goes, and as few that reading them costs nothing. */
const SAMPLES = 200;

/** When submissions to an exercise were graded lately: once more where there was a regrade, else as they came in. */
export async function readSpans(slug: string): Promise<Span[]> {
  const regraded = await database().regradeItem.findMany({
    where: { regrade: { slug }, gradedAt: { not: null }, startedAt: { not: null } },
    orderBy: { gradedAt: "desc" },
    take: SAMPLES,
    select: { startedAt: true, gradedAt: true },
  });
  if (regraded.length > 0) return spansOf(regraded);
  return spansOf(
    await database().grading.findMany({
      where: { submission: { slug }, gradedAt: { not: null }, startedAt: { not: null } },
      orderBy: { gradedAt: "desc" },
      take: SAMPLES,
      select: { startedAt: true, gradedAt: true },
    }),
  );
}

export async function readSpansOf(regradeId: string): Promise<Span[]> {
  return spansOf(
    await database().regradeItem.findMany({
      where: { regradeId, gradedAt: { not: null }, startedAt: { not: null } },
      orderBy: { gradedAt: "desc" },
      take: SAMPLES,
      select: { startedAt: true, gradedAt: true },
    }),
  );
}

const spansOf = (rows: { startedAt: Date | null; gradedAt: Date | null }[]): Span[] =>
  rows.map(({ startedAt, gradedAt }) => ({ startedMs: startedAt!.getTime(), endedMs: gradedAt!.getTime() }));
