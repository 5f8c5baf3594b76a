import "server-only";
import type { ActionResult } from "#domain/action-result.ts";
import { decideSave } from "#domain/authoring/save.ts";
import type { Viewer } from "#domain/permissions.ts";
import { ProofProgress } from "#grader/proof-progress.ts";
import { NO_SUCH_COURSE } from "../courses/membership.ts";
import { database, type Transaction } from "../database.ts";
import { changeExercise } from "./access.ts";
import { StoredFiles, writeChanges } from "./changes.ts";
import { readDraftFiles } from "./draft-files.ts";
import type { NewMistake } from "./proof-schema.ts";

/**
 * Makes a mutant that a search has found a mistake of the draft, with the message that it is to earn. Cases that do not
 * tell it from a right program have then to be made to.
 */
export async function makeMistake(
  viewer: Viewer,
  { courseId, proofId, index, id, message }: NewMistake,
): Promise<ActionResult<{ path: string }>> {
  const proof = await database().proof.findFirst({
    where: { id: proofId, kind: "mutants", exercise: { courseId } },
    select: { slug: true, progress: true },
  });
  if (!proof || !(await readDraftFiles(viewer, { courseId, slug: proof.slug }))) return NO_SUCH_COURSE;
  const progress = ProofProgress.nullable().parse(proof.progress);
  const found = progress?.kind === "mutants" ? progress.found[index] : undefined;
  if (!found) return { ok: false, message: "This search has found no such program. Reload the page." };
  if (message.includes("*/"))
    return {
      ok: false,
      message: "A message cannot have */ in it, which ends it.",
      fields: { message: ["It has */ in it."] },
    };
  const path = `${placeOf(found.file)}mistakes/${id}.ts`;
  const comment = message.split(/\r?\n/).map((line) => ` * ${line}`.trimEnd());
  const text = `/**\n${comment.join("\n")}\n */\n${found.code.trimStart().replace(/\n*$/, "\n")}`;
  const address = { courseId, slug: proof.slug };
  return changeExercise(viewer, address, (tx) => addFile(tx, viewer, { slug: proof.slug, path, text }));
}

/** "" for an exercise of its own, "parts/…/" for a program among its parts. */
function placeOf(file: string): string {
  return /^parts\/[^/]+\//.exec(file)?.[0] ?? "";
}

type NewFile = { slug: string; path: string; text: string };

async function addFile(
  tx: Transaction,
  viewer: Viewer,
  { slug, path, text }: NewFile,
): Promise<ActionResult<{ path: string }>> {
  const draft = await tx.exerciseDraft.findUnique({ where: { slug }, select: { files: true } });
  if (!draft) return NO_SUCH_COURSE;
  const files = StoredFiles.parse(draft.files);
  if (Object.hasOwn(files, path))
    return { ok: false, message: `There is a ${path} already.`, fields: { id: ["Another mistake has this name."] } };
  const decided = decideSave({ files, changedSince: new Set() }, [{ path, text }]);
  const [refused] = decided.refused;
  if (refused) return { ok: false, message: `${path} ${refused.rule}.` };
  await writeChanges(tx, viewer, { slug, ...decided });
  return { ok: true, value: { path } };
}
