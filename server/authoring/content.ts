import "server-only";
import { versionOf } from "#grader/version.ts";
import type { Transaction } from "../database.ts";
import { drawSeeds } from "../exercises/seeds.ts";

export type KeptContent = { versionId: string; contentHash: string; isNew: boolean };

/**
 * The version that a content of an exercise is, made where there is none yet. Until there is a publication of it no
 * learner gets it. Two who keep the same at once keep one.
 */
export async function keepContent(tx: Transaction, slug: string, files: Record<string, string>): Promise<KeptContent> {
  const contentHash = versionOf(files);
  const { count } = await tx.exerciseVersion.createMany({
    data: { slug, contentHash, files, seeds: drawSeeds() },
    skipDuplicates: true,
  });
  const { id } = await tx.exerciseVersion.findUniqueOrThrow({
    where: { slug_contentHash: { slug, contentHash } },
    select: { id: true },
  });
  return { versionId: id, contentHash, isNew: count > 0 };
}
