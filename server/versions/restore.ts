import "server-only";
import { z } from "zod";
import type { ActionResult } from "#domain/action-result.ts";
import { compareFiles } from "#domain/authoring/compare-files.ts";
import type { Viewer } from "#domain/permissions.ts";
import { lockExercises } from "../authoring/held.ts";
import { readMembership, refusalOf } from "../courses/membership.ts";
import { database, type Transaction } from "../database.ts";
import type { Restoring } from "./schema.ts";

const Files = z.record(z.string(), z.string());

/** How many files of the draft are others now. */
export type Restored = { changed: number };

/**
 * Puts the files of an earlier version into the draft, as one change of it that can be undone like any other. Nothing is
 * published: the author looks at it, has it checked, and publishes it.
 */
export async function restoreVersion(
  viewer: Viewer,
  { courseId, slug, versionId }: Restoring,
): Promise<ActionResult<Restored>> {
  if (!(await readMembership(viewer, courseId, "write-exercises")))
    return refusalOf(await readMembership(viewer, courseId, "see-work"));
  const version = await database().exerciseVersion.findFirst({
    where: { id: versionId, slug, publications: { some: {} }, exercise: { courseId } },
    select: { files: true },
  });
  if (!version) return { ok: false, message: "There is no such version of this exercise any more." };
  return database().$transaction(async (tx) => {
    const files = Files.parse(version.files);
    return { ok: true, value: { changed: await putIntoDraft(tx, { slug, files, versionId, viewerId: viewer.id }) } };
  });
}

type Put = { slug: string; files: Record<string, string>; versionId: string; viewerId: string };

async function putIntoDraft(tx: Transaction, { slug, files, versionId, viewerId }: Put): Promise<number> {
  // Whoever saves or imports at the same time comes before or after, and neither is lost.
  await lockExercises(tx, [slug]);
  await tx.exerciseDraft.createMany({
    data: { slug, files: {}, baseVersionId: versionId, createdById: viewerId },
    skipDuplicates: true,
  });
  await tx.$queryRaw`select 1 as one from "ExerciseDraft" where slug = ${slug} for update`;
  const draft = await tx.exerciseDraft.findUniqueOrThrow({ where: { slug } });
  const changes = compareFiles(Files.parse(draft.files), files).filter(({ status }) => status !== "same");
  const revision = draft.revision + 1;
  if (changes.length === 0) return 0;
  await tx.exerciseDraftChange.createMany({
    data: changes.map(({ path, status, before, after }) => ({
      ...{ slug, revision, path, savedById: viewerId },
      ...{ text: status === "removed" ? null : after, before: status === "added" ? null : before },
    })),
  });
  await tx.exerciseDraft.update({
    where: { slug },
    data: { files, revision, baseVersionId: versionId, savedAt: new Date() },
  });
  return changes.length;
}
