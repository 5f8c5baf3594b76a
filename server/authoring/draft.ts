import "server-only";
import type { ActionResult } from "#domain/action-result.ts";
import { decideSave, type FileChange, type Files, type SaveDecision } from "#domain/authoring/save.ts";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "../database.ts";
import { countAgainst, tooMany } from "../rate-limit.ts";
import { changeExercise, mayRead } from "./access.ts";
import { pathsChangedSince, StoredFiles, writeChanges } from "./changes.ts";
import { type Editor, readEditors } from "./presence.ts";
import { type Problem, problemsOf } from "./problems.ts";
import type { DraftChanges, ExerciseChoice } from "./schema.ts";

export type ExerciseDraft = {
  files: Files;
  /** Of the newest change; 0 before the first. */
  revision: number;
  savedAt: Date;
  /** The version that it was opened from; null for a new exercise. */
  baseVersionId: string | null;
  /** Who else has it open. */
  editors: Editor[];
};

/** The draft of an exercise of the course, for those who read its exercises; null where there is none, or none for the viewer. */
export async function readDraft(viewer: Viewer, choice: ExerciseChoice): Promise<ExerciseDraft | null> {
  if (!(await mayRead(viewer, choice))) return null;
  const row = await database().exerciseDraft.findUnique({
    where: { slug: choice.slug },
    select: { files: true, revision: true, savedAt: true, baseVersionId: true },
  });
  return row && { ...row, files: StoredFiles.parse(row.files), editors: await readEditors(viewer, choice) };
}

/** Begins a draft from the version that learners get now; one that is there already stays as it is. */
export async function openDraft(viewer: Viewer, choice: ExerciseChoice): Promise<ActionResult<null>> {
  return changeExercise(viewer, choice, async (tx) => {
    const { slug } = choice;
    const { currentVersion, draft } = await tx.exercise.findUniqueOrThrow({
      where: { slug },
      select: { currentVersion: { select: { id: true, files: true } }, draft: { select: { slug: true } } },
    });
    if (draft) return { ok: true, value: null };
    if (!currentVersion)
      return { ok: false, message: "Nothing of this exercise is published, so nothing can be opened." };
    const files = StoredFiles.parse(currentVersion.files);
    await tx.exerciseDraft.create({ data: { slug, files, baseVersionId: currentVersion.id, createdById: viewer.id } });
    return { ok: true, value: null };
  });
}

export type DraftSaved = Pick<SaveDecision, "conflicts" | "refused"> & {
  revision: number;
  savedAt: Date;
  /** What others have saved since the revision that the page knew. */
  others: FileChange[];
  problems: Problem[];
};

/**
 * Keeps what was written. A file that somebody else has changed since the revision that the page knew is refused with what
 * stands there; the others go through.
 */
export async function saveDraft(
  viewer: Viewer,
  { changes, revision: known, ...choice }: ExerciseChoice & DraftChanges,
): Promise<ActionResult<DraftSaved>> {
  const decision = await countAgainst("authoring-viewer", viewer.id);
  if (!decision.allowed) return { ok: false, message: tooMany("saves", decision.retryAfterS) };
  return changeExercise(viewer, choice, async (tx) => {
    const { slug } = choice;
    const row = await tx.exerciseDraft.findUnique({ where: { slug }, select: { files: true, revision: true } });
    if (!row)
      return { ok: false, message: "There is no draft of this exercise any more. What you typed is kept here." };
    const files = StoredFiles.parse(row.files);
    const changedSince = await pathsChangedSince(tx, slug, known);
    const decided = decideSave({ files, changedSince }, changes);
    const { revision, savedAt } = await writeChanges(tx, viewer, { slug, ...decided });
    const sent = new Set(changes.map(({ path }) => path));
    const others = [...changedSince]
      .filter((path) => !sent.has(path))
      .map((path) => ({ path, text: files[path] ?? null }));
    const { conflicts, refused } = decided;
    return {
      ok: true,
      value: { revision, savedAt, conflicts, refused, others, problems: problemsOf(slug, decided.files) },
    };
  });
}
