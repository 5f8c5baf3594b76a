import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "../database.ts";

/** In how many minutes the viewer was at work on each exercise. */
export async function readOwnWork(viewer: Viewer): Promise<Map<string, number>> {
  const rows = await database().activeMinute.groupBy({ by: ["slug"], where: { userId: viewer.id }, _count: true });
  return new Map(rows.map(({ slug, _count }) => [slug, _count]));
}
