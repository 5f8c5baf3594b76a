import "server-only";
import type { ActionResult } from "#domain/action-result.ts";
import { changesBetween } from "#domain/authoring/history.ts";
import type { Viewer } from "#domain/permissions.ts";
import { changeExercise } from "../authoring/access.ts";
import { StoredFiles, writeChanges } from "../authoring/changes.ts";
import type { Transaction } from "../database.ts";
import { PUBLISHED } from "../exercises/access.ts";
import type { Restoring } from "./schema.ts";

/** How many files of the draft are others now. */
export type Restored = { changed: number };

/**
 * Puts the files of an earlier version into the draft, as one change of it that can be undone like any other. Nothing is
 * published: the author looks at it, has it checked, and publishes it.
 */
export async function restoreVersion(
  viewer: Viewer,
  { versionId, ...choice }: Restoring,
): Promise<ActionResult<Restored>> {
  return changeExercise(viewer, choice, async (tx): Promise<ActionResult<Restored>> => {
    const { slug } = choice;
    const version = await tx.exerciseVersion.findFirst({
      where: { id: versionId, slug, ...PUBLISHED },
      select: { files: true },
    });
    if (!version) return { ok: false, message: "There is no such version of this exercise any more." };
    const files = StoredFiles.parse(version.files);
    const written = changesBetween(await requireDraftFiles(tx, viewer, slug), files);
    await writeChanges(tx, viewer, { slug, files, written });
    await tx.exerciseDraft.update({ where: { slug }, data: { baseVersionId: versionId } });
    return { ok: true, value: { changed: written.length } };
  });
}

/** Where nobody has begun to change what learners get, a draft is opened from that, so that the change says what it changes. */
async function requireDraftFiles(tx: Transaction, viewer: Viewer, slug: string) {
  const { draft, currentVersion } = await tx.exercise.findUniqueOrThrow({
    where: { slug },
    select: { draft: { select: { files: true } }, currentVersion: { select: { id: true, files: true } } },
  });
  if (draft) return StoredFiles.parse(draft.files);
  const files = StoredFiles.parse(currentVersion?.files ?? {});
  await tx.exerciseDraft.create({
    data: { slug, files, baseVersionId: currentVersion?.id ?? null, createdById: viewer.id },
  });
  return files;
}
