import "server-only";
import { createHash } from "node:crypto";
import type { ActionResult } from "#domain/action-result.ts";
import { changesBetween } from "#domain/authoring/history.ts";
import type { Viewer } from "#domain/permissions.ts";
import { versionOf } from "#grader/version.ts";
import { readMembership, refusalOf } from "../courses/membership.ts";
import { database, type Transaction } from "../database.ts";
import { countAgainst, tooMany } from "../rate-limit.ts";
import type { ArchiveContent, ExerciseFiles } from "./archive/exercises.ts";
import { type Archive, readArchive } from "./archive/read.ts";
import { shown } from "./archive/refusal.ts";
import { type Held, lockExercises, readHeld } from "./held.ts";
import { problemsOf } from "./problems.ts";
import { replaceDraft, TakenMeanwhile } from "./replace-draft.ts";
import { nameFault, TAKEN } from "./slug-fault.ts";

export type ImportLine = {
  slug: string;
  effect: "new" | "changed" | "same" | "refused";
  /** Why it is refused. */
  reason: string | null;
  files: { path: string; effect: "added" | "changed" | "removed" }[];
  /** What keeps it from being published as it is. Drafts may be unfinished, so this refuses nothing. */
  problems: { file: string; rule: string }[];
};
export type ImportPreview = {
  lines: ImportLine[];
  /** Files of the archive that belong to no exercise. */
  leftOut: string[];
  /** Names this very preview; "" once it was applied. */
  seen: string;
  applied: boolean;
  /** It should have been applied, and was not, because it would do something else now than the preview told. */
  hasChanged: boolean;
};

type Import = {
  courseId: string;
  archive: Archive;
  /** The preview that is to be applied; "" for a preview alone. */
  seen: string;
};

/**
 * What an archive would do to the drafts of a course's exercises; with `seen` it is done, when it still is that. An archive
 * that breaks a rule does nothing at all, and nothing is published by an import.
 */
export async function importExercises(viewer: Viewer, input: Import): Promise<ActionResult<ImportPreview>> {
  const membership = await readMembership(viewer, input.courseId);
  if (!membership?.may("write-exercises")) return refusalOf(membership);
  const decision = await countAgainst("import-viewer", viewer.id);
  if (!decision.allowed) return { ok: false, message: tooMany("imports", decision.retryAfterS) };
  const content = await readArchive(input.archive);
  if (!content.ok) return content;
  try {
    return await database().$transaction((tx) => previewOrApply(tx, viewer, { ...input, content: content.value }));
  } catch (error) {
    if (!(error instanceof TakenMeanwhile)) throw error;
    return {
      ok: false,
      message: `Nothing was imported: “${error.slug}” was made a moment ago. Look at the preview again.`,
    };
  }
}

async function previewOrApply(
  tx: Transaction,
  viewer: Viewer,
  { courseId, archive, seen, content }: Import & { content: ArchiveContent },
): Promise<ActionResult<ImportPreview>> {
  const membership = await readMembership(viewer, courseId, "see-course", tx);
  if (!membership?.may("write-exercises")) return refusalOf(membership);
  const slugs = content.exercises.map(({ slug }) => slug);
  // A preview alone makes nobody wait.
  if (seen !== "") await lockExercises(tx, slugs);
  const held = await readHeld({ slug: { in: slugs } }, tx);
  const lines = content.exercises.map((exercise) => planLine(exercise, held.get(exercise.slug) ?? null, courseId));
  const preview = { lines, leftOut: content.leftOut };
  const name = nameOf(lines, content.exercises, held);
  if (name !== seen) return { ok: true, value: { ...preview, seen: name, applied: false, hasChanged: seen !== "" } };
  for (const [index, { slug, files }] of content.exercises.entries())
    if (["new", "changed"].includes(lines[index]!.effect))
      await replaceDraft(tx, viewer, {
        courseId,
        slug,
        files,
        held: held.get(slug) ?? null,
        from: shown(archive.name),
      });
  return { ok: true, value: { ...preview, seen: "", applied: true, hasChanged: false } };
}

function planLine({ slug, files }: ExerciseFiles, held: Held | null, courseId: string): ImportLine {
  const reason = held === null ? nameFault(slug) : held.courseId === courseId ? null : TAKEN;
  if (reason) return { slug, effect: "refused", reason, files: [], problems: [] };
  const changes = changesBetween(held?.files ?? {}, files).map(({ path, before, text }) => ({
    path,
    effect: before === null ? ("added" as const) : text === null ? ("removed" as const) : ("changed" as const),
  }));
  const effect = held === null ? "new" : changes.length > 0 ? "changed" : "same";
  return { slug, effect, reason: null, files: changes, problems: problemsOf(slug, files) };
}

/** Of what is in the archive and what was in the course: when both are the same, so is all that is done. */
function nameOf(lines: ImportLine[], exercises: ExerciseFiles[], held: Map<string, Held>): string {
  const facts = lines.map(({ slug, effect }, index) => {
    const before = held.get(slug);
    return [slug, effect, before?.revision ?? null, before?.contentHash ?? null, versionOf(exercises[index]!.files)];
  });
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 32);
}
