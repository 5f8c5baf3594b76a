import "server-only";
import type { ActionResult } from "#domain/action-result.ts";
import { decideSave } from "#domain/authoring/save.ts";
import type { Viewer } from "#domain/permissions.ts";
import { ProofProgress } from "#grader/proof-progress.ts";
import { NO_SUCH_COURSE } from "../courses/membership.ts";
import { database } from "../database.ts";
import { changeExercise, NO_DRAFT } from "./access.ts";
import { writeChanges } from "./changes.ts";
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
  if (!proof) return NO_SUCH_COURSE;
  const { slug } = proof;
  return changeExercise(viewer, { courseId, slug }, async (tx) => {
    const progress = ProofProgress.nullable().parse(proof.progress);
    const found = progress?.kind === "mutants" ? progress.found[index] : undefined;
    if (!found) return { ok: false, message: "This search has found no such program. Reload the page." };
    if (message.includes("*/")) return ENDS_ITSELF;
    const draft = await readDraftFiles(viewer, { courseId, slug }, tx);
    if (!draft) return NO_DRAFT;
    const path = `${placeOf(found.file)}mistakes/${id}.ts`;
    if (Object.hasOwn(draft.files, path))
      return { ok: false, message: `There is a ${path} already.`, fields: { id: ["Another mistake has this name."] } };
    const text = withMessage(message, found.code);
    const decided = decideSave({ files: draft.files, changedSince: new Set() }, [{ path, text }]);
    const [refused] = decided.refused;
    if (refused) return { ok: false, message: `${path} ${refused.rule}.` };
    await writeChanges(tx, viewer, { slug, ...decided });
    return { ok: true, value: { path } };
  });
}

const ENDS_ITSELF = {
  ok: false as const,
  message: "A message cannot have */ in it, which ends it.",
  fields: { message: ["It has */ in it."] },
};

function withMessage(message: string, code: string): string {
  const comment = message.split(/\r?\n/).map((line) => ` * ${line}`.trimEnd());
  return `/**\n${comment.join("\n")}\n */\n${code.trimStart().replace(/\n*$/, "\n")}`;
}

/** "" for an exercise of its own, "parts/…/" for a program among its parts. */
function placeOf(file: string): string {
  return /^parts\/[^/]+\//.exec(file)?.[0] ?? "";
}
