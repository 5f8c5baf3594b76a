import "server-only";
import { versionOf } from "#grader/version.ts";
import { database, type Transaction } from "../database.ts";
import { StoredFiles } from "./changes.ts";

/** Path to text. */
export type Files = Record<string, string>;

/** What there is of an exercise: its draft, or what learners get where nobody has begun to change it. */
export type Held = {
  slug: string;
  /** Null: it comes from exercises/. */
  courseId: string | null;
  files: Files;
  contentHash: string;
  /** Of the draft; null where there is none. */
  revision: number | null;
  /** What learners get; null where nothing is published. */
  current: { id: string; contentHash: string } | null;
};

/** For whoever may see them: that is decided before. By slug. */
export async function readHeld(
  where: { slug: { in: string[] } } | { courseId: string },
  tx: Transaction = database(),
): Promise<Map<string, Held>> {
  const rows = await tx.exercise.findMany({
    where,
    select: {
      ...{ slug: true, courseId: true },
      currentVersion: { select: { id: true, contentHash: true, files: true } },
      draft: { select: { files: true, revision: true } },
    },
    orderBy: { slug: "asc" },
  });
  return new Map(
    rows.map(({ slug, courseId, currentVersion, draft }) => {
      const files = StoredFiles.parse(draft?.files ?? currentVersion?.files ?? {});
      const current = currentVersion && { id: currentVersion.id, contentHash: currentVersion.contentHash };
      const contentHash = versionOf(files);
      return [slug, { slug, courseId, files, contentHash, revision: draft?.revision ?? null, current }];
    }),
  );
}

/** What of an exercise's versions was published, or tried; null where it has no such version. */
export async function readVersionFiles(slug: string, versionId: string): Promise<Files | null> {
  const version = await database().exerciseVersion.findFirst({
    where: { id: versionId, slug },
    select: { files: true },
  });
  return version && StoredFiles.parse(version.files);
}

/** Until the transaction ends nobody else changes these. In one order, so that two who want the same wait and do not block each other. */
export async function lockExercises(tx: Transaction, slugs: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    select 1 from "Exercise" where slug = any(${slugs}::text[]) order by slug for no key update`;
}
