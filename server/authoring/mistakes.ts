import "server-only";
import type { ActionResult } from "#domain/action-result.ts";
import type { Viewer } from "#domain/permissions.ts";
import { ProofProgress } from "#grader/proof-progress.ts";
import { NO_SUCH_COURSE } from "../courses/membership.ts";
import { database, type Transaction } from "../database.ts";
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
  return database().$transaction(async (tx) => {
    const isNew = await addFile(tx, viewer, { slug: proof.slug, path, text });
    if (isNew) return { ok: true, value: { path } };
    return { ok: false, message: `There is a ${path} already.`, fields: { id: ["Another mistake has this name."] } };
  });
}

/** "" for an exercise of its own, "parts/…/" for a program among its parts. */
function placeOf(file: string): string {
  return /^parts\/[^/]+\//.exec(file)?.[0] ?? "";
}

type NewFile = { slug: string; path: string; text: string };

/** One change of the draft, whoever else writes at the moment. False where there is such a file already. */
async function addFile(tx: Transaction, { id: savedById }: Viewer, { slug, path, text }: NewFile): Promise<boolean> {
  const rows = await tx.$queryRaw<{ revision: number }[]>`
    update "ExerciseDraft" set files = files || jsonb_build_object(${path}::text, ${text}::text),
      revision = revision + 1, "savedAt" = clock_timestamp()
    where slug = ${slug} and not files ? ${path}::text returning revision`;
  const [changed] = rows;
  if (!changed) return false;
  await tx.exerciseDraftChange.create({
    data: { slug, revision: changed.revision, path, text, before: null, savedById },
  });
  return true;
}
