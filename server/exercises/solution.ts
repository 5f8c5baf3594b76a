import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "../database.ts";
import { readVisibility } from "../visibility/read.ts";
import { readVersion } from "./read.ts";

/** The author's solution, once the viewer may see it; null until then. */
export async function readSolution(viewer: Viewer, slug: string): Promise<string | null> {
  const see = await readVisibility(viewer, [slug]);
  if (!see({ userId: viewer.id, slug, submittedAt: null }).solutions) return null;
  const exercise = await database().exercise.findUnique({ where: { slug }, select: { currentVersionId: true } });
  if (!exercise?.currentVersionId) return null;
  return (await readVersion(exercise.currentVersionId)).files["reference.ts"] ?? null;
}
