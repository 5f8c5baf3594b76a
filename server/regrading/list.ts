import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { type RegradeState, regradeState } from "#domain/regrading/state.ts";
import { readMembership } from "../courses/membership.ts";
import { database } from "../database.ts";
import { readTitle } from "./exercises.ts";
import type { Deed } from "./read.ts";

export type RegradeLine = {
  id: string;
  title: string;
  /** Null: each by the version that it answered. */
  version: string | null;
  state: RegradeState;
  submissions: number;
  made: Deed;
  reason: string;
};

/** As many as a course will ever have. */
const LONGEST_LIST = 500;

/** The regrades of a course, newest first; null for who may not regrade there. */
export async function readRegrades(viewer: Viewer, courseId: string): Promise<RegradeLine[] | null> {
  if (!(await readMembership(viewer, courseId, "regrade"))) return null;
  const rows = await database().regrade.findMany({
    where: { courseId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: LONGEST_LIST,
    select: {
      ...{ id: true, slug: true, reason: true, createdAt: true, cancelledAt: true, appliedAt: true, undoneAt: true },
      createdBy: { select: { name: true } },
      version: { select: { contentHash: true } },
      _count: { select: { items: true } },
    },
  });
  const [waiting, titles] = await Promise.all([countWaiting(courseId), readTitles(rows)]);
  return rows.map(({ createdAt, createdBy, version, _count, slug, id, reason, ...moments }) => ({
    ...{ id, reason, title: titles.get(slug)!, submissions: _count.items },
    version: version?.contentHash.slice(0, 8) ?? null,
    state: regradeState({ ...moments, waiting: waiting.get(id) ?? 0 }),
    made: { at: createdAt, by: createdBy?.name ?? null },
  }));
}

async function countWaiting(courseId: string): Promise<Map<string, number>> {
  const groups = await database().regradeItem.groupBy({
    by: ["regradeId"],
    where: { gradedAt: null, regrade: { courseId } },
    _count: true,
  });
  return new Map(groups.map(({ regradeId, _count }) => [regradeId, _count]));
}

async function readTitles(rows: readonly { slug: string }[]): Promise<Map<string, string>> {
  const slugs = [...new Set(rows.map(({ slug }) => slug))];
  return new Map(await Promise.all(slugs.map(async (slug) => [slug, await readTitle(slug)] as const)));
}
