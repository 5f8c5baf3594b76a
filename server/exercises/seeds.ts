import "server-only";
import { randomBytes } from "node:crypto";
import type { Exercise } from "#grader/exercise.ts";
import { database } from "../database.ts";
import { PUBLISHED } from "./access.ts";

/** Hidden cases are drawn from one of these per submission; enough that seeing one tells little about the next. */
const SEEDS_PER_VERSION = 64;

export function drawSeeds(): string[] {
  return Array.from({ length: SEEDS_PER_VERSION }, () => randomBytes(12).toString("base64url"));
}

/**
 * The pool of a version, of which a submission gets one. None when there is no such version, or nobody can submit to it: what
 * an author only tries is not worth preparing.
 */
export async function readSeeds({ slug, version }: Pick<Exercise, "slug" | "version">): Promise<string[]> {
  const row = await database().exerciseVersion.findFirst({
    where: { slug, contentHash: version, ...PUBLISHED },
    select: { seeds: true },
  });
  return row?.seeds ?? [];
}

/** Gives the current version another pool; gradings keep the seeds they were queued with. Null when nothing is published. */
export async function rotateSeeds(slug: string): Promise<{ version: string; drawn: number } | null> {
  return database().$transaction(async (tx) => {
    const exercise = await tx.exercise.findUnique({
      where: { slug },
      select: { currentVersion: { select: { id: true, contentHash: true } } },
    });
    if (!exercise?.currentVersion) return null;
    const { id, contentHash } = exercise.currentVersion;
    const seeds = drawSeeds();
    await tx.exerciseVersion.update({ where: { id }, data: { seeds } });
    await tx.preparedSeed.deleteMany({ where: { versionId: id } });
    return { version: contentHash, drawn: seeds.length };
  });
}
