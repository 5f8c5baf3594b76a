import "server-only";
import type { Transaction } from "../database.ts";
import { projectExercise } from "../projection/project.ts";

export type NewPublication = {
  slug: string;
  versionId: string;
  /** What changed, in words. "" for what came from exercises/. */
  summary: string;
  /** Null where the folder did it. */
  authorId: string | null;
};

/**
 * Makes a version the one that new learners get. The current version says what work is worth, so all that is derived from
 * work on the exercise follows it. False, and nothing is done, where it is the current one already.
 */
export async function makeCurrent(tx: Transaction, publication: NewPublication): Promise<boolean> {
  const { slug, versionId } = publication;
  const { count } = await tx.exercise.updateMany({
    where: { slug, OR: [{ currentVersionId: null }, { currentVersionId: { not: versionId } }] },
    data: { currentVersionId: versionId },
  });
  if (count === 0) return false;
  await tx.publication.create({ data: publication });
  await projectExercise(tx, slug);
  return true;
}
