import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "../database.ts";
import { readHeldBack as readHeldBackSubmissions } from "../visibility/shown-facts.ts";

/** Exercises of which the viewer may not know yet what hidden cases found: what is derived of such work tells it too. */
export async function readHeldBack(viewer: Viewer): Promise<string[]> {
  const rows = await database().submission.findMany({
    where: { userId: viewer.id },
    select: { id: true, userId: true, slug: true, versionId: true, submittedAt: true },
  });
  const held = await readHeldBackSubmissions(viewer, rows);
  return [...new Set(rows.filter(({ id }) => held.has(id)).map(({ slug }) => slug))].sort();
}
