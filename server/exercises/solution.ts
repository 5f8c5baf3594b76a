import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { readOwnVersion } from "../versions/own.ts";
import { readVisibility } from "../visibility/read.ts";
import { readVersion } from "./read.ts";

/** The author's solution of the viewer's version, once they may see it; null until then. */
export async function readSolution(viewer: Viewer, slug: string): Promise<string | null> {
  const see = await readVisibility(viewer, [slug]);
  if (!see({ userId: viewer.id, slug, submittedAt: null }).solutions) return null;
  const own = await readOwnVersion(viewer, slug);
  return own && ((await readVersion(own.versionId)).files["reference.ts"] ?? null);
}
