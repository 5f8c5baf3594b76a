import "server-only";
import { cache } from "react";
import { z } from "zod";
import type { Viewer } from "#domain/permissions.ts";
import type { HintFact } from "#domain/score/history.ts";
import { database } from "../database.ts";
import { readableBy } from "../submissions/readable-by.ts";

/** The hints that a learner has opened, as scores know them; the learner is the viewer unless the viewer teaches them. */
export async function readHintFacts(viewer: Viewer, slug: string, learnerId = viewer.id): Promise<HintFact[]> {
  return readFacts(viewer, slug, learnerId);
}

/** A page asks once, for its score and for the hints themselves. */
const readFacts = cache(async (viewer: Viewer, slug: string, learnerId: string): Promise<HintFact[]> => {
  if (!z.uuid().safeParse(learnerId).success) return [];
  return database().hintOpening.findMany({
    where: { slug, userId: learnerId, ...readableBy(viewer) },
    orderBy: { position: "asc" },
    select: { position: true, openedAt: true },
  });
});

/** Those of all exercises, for the viewer's own scores. */
export async function readOwnHintFacts(viewer: Viewer): Promise<(HintFact & { slug: string })[]> {
  return database().hintOpening.findMany({
    where: { userId: viewer.id },
    select: { slug: true, position: true, openedAt: true },
  });
}
