import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { readVersion } from "../exercises/read.ts";
import { readHintFacts } from "./facts.ts";

/** The text of each hint that the viewer has opened, by its place; of no other one. */
export async function readOpenedHints(viewer: Viewer, slug: string, versionId: string): Promise<string[]> {
  const [opened, { metadata }] = await Promise.all([readHintFacts(viewer, slug), readVersion(versionId)]);
  return metadata.hints.slice(0, opened.length);
}
