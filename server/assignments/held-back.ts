import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import type { Dates } from "#domain/score/dates.ts";
import { type HeldBack, isOpenAt, strictest } from "#domain/visibility.ts";
import { database } from "../database.ts";
import { readHeldBack } from "../visibility/shown-facts.ts";

/**
 * Why the viewer may not know yet what an exercise is worth in an assignment of theirs with these dates: any submission
 * within them may be what counts. What was handed in afterwards says nothing of those before.
 */
export async function readHeldBackIn(
  viewer: Viewer,
  slugs: readonly string[],
): Promise<(slug: string, dates: Dates) => HeldBack | null> {
  const rows = await database().submission.findMany({
    where: { userId: viewer.id, slug: { in: [...slugs] } },
    select: { id: true, userId: true, slug: true, versionId: true, submittedAt: true },
  });
  const held = await readHeldBack(viewer, rows);
  return (slug, dates) => {
    const within = rows.filter((row) => row.slug === slug && isOpenAt(dates, row.submittedAt));
    return strictest(within.flatMap(({ id }) => held.get(id) ?? []));
  };
}
