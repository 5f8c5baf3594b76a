import "server-only";
import type { z } from "zod";
import type { ActionResult } from "#domain/action-result.ts";
import { changesBetween, filesAt, type Sitting, sittingsOf } from "#domain/authoring/history.ts";
import type { Files } from "#domain/authoring/save.ts";
import type { Viewer } from "#domain/permissions.ts";
import { database, type Transaction } from "../database.ts";
import { changeExercise, mayRead } from "./access.ts";
import { StoredFiles, writeChanges } from "./changes.ts";
import type { ExerciseChoice, RevisionChoice } from "./schema.ts";

/** What a page shows of the history; an author who looks for more than so many saves goes on from the oldest. */
export const SAVES_ON_A_PAGE = 2000;

export type DraftHistory = {
  sittings: Sitting[];
  revision: number;
  /** The revision to go on before; null at the beginning. */
  older: number | null;
};

/** Who wrote what when, newest first, for those who read the course's exercises; null for others, and without a draft. */
export async function readDraftHistory(
  viewer: Viewer,
  { before, ...choice }: ExerciseChoice & { before?: number | null },
): Promise<DraftHistory | null> {
  if (!(await mayRead(viewer, choice))) return null;
  const { slug } = choice;
  const draft = await database().exerciseDraft.findUnique({ where: { slug }, select: { revision: true } });
  if (!draft) return null;
  const rows = await database().$queryRaw<SaveRow[]>`
    select c.revision, array_agg(c.path order by c.path) as paths, max(c."savedAt") as at, u.id as "byId", u.name as "byName"
    from "ExerciseDraftChange" c left join "User" u on u.id = c."savedById"
    where c.slug = ${slug} and c.revision < ${before ?? 2 ** 31 - 1}
    group by c.revision, u.id, u.name order by c.revision desc limit ${SAVES_ON_A_PAGE}`;
  const saves = rows.map(({ byId, byName, ...save }) => ({
    ...save,
    by: byId === null ? null : { id: byId, name: byName! },
  }));
  const oldest = rows.length === SAVES_ON_A_PAGE ? rows.at(-1)!.revision : null;
  return { sittings: sittingsOf(saves), revision: draft.revision, older: oldest };
}

type SaveRow = { revision: number; paths: string[]; at: Date; byId: string | null; byName: string | null };

export type Comparison = { path: string; before: string | null; text: string | null }[];

/**
 * What became of the files from one revision to another, file by file; to the draft as it is now without the second. Null
 * for those who may not see it.
 */
export async function compareRevisions(
  viewer: Viewer,
  { from, to, ...choice }: ExerciseChoice & { from: number; to: number | null },
): Promise<Comparison | null> {
  if (!(await mayRead(viewer, choice))) return null;
  return database().$transaction(
    async (tx) => {
      const [earlier, later] = [await readFilesAt(tx, choice.slug, from), await readFilesAt(tx, choice.slug, to)];
      return earlier && later && changesBetween(earlier, later);
    },
    { isolationLevel: "RepeatableRead" },
  );
}

/** Makes the files what they were. That is a change like any other, which can be undone in the same way. */
export async function restoreRevision(
  viewer: Viewer,
  { revision, ...choice }: z.infer<typeof RevisionChoice>,
): Promise<ActionResult<{ revision: number }>> {
  return changeExercise(viewer, choice, async (tx) => {
    const { slug } = choice;
    const [now, then] = [await readFilesAt(tx, slug, null), await readFilesAt(tx, slug, revision)];
    if (!now || !then) return { ok: false, message: `There is no revision ${revision} of this exercise.` };
    const changed = await writeChanges(tx, viewer, { slug, files: then, written: changesBetween(now, then) });
    return { ok: true, value: { revision: changed.revision } };
  });
}

/** The files at a revision, or as they are now. Null where there is no draft, or none so far on. */
async function readFilesAt(tx: Transaction, slug: string, revision: number | null): Promise<Files | null> {
  const draft = await tx.exerciseDraft.findUnique({ where: { slug }, select: { files: true, revision: true } });
  if (!draft || (revision !== null && revision > draft.revision)) return null;
  const files = StoredFiles.parse(draft.files);
  if (revision === null) return files;
  const after = await tx.$queryRaw<{ revision: number; path: string; text: null; before: string | null }[]>`
    select distinct on (path) revision, path, null as text, before from "ExerciseDraftChange"
    where slug = ${slug} and revision > ${revision} order by path, revision`;
  return filesAt(files, after);
}
