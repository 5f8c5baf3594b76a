import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { readPublished } from "../exercises/access.ts";
import { readVersion } from "../exercises/read.ts";
import { readHintFacts } from "./facts.ts";

/** The text of each hint that the viewer has opened, by its place; of no other one. */
export async function readOpenedHints(viewer: Viewer, slug: string, versionId: string): Promise<string[]> {
  const opened = await readHintFacts(viewer, slug);
  if (opened.length === 0 || !(await readPublished(viewer, { slug, versionId }))) return [];
  return (await readVersion(versionId)).metadata.hints.slice(0, opened.length);
}
