import "server-only";
import { z } from "zod";
import type { Viewer } from "#domain/permissions.ts";
import { type Exercise, ExerciseError } from "#grader/exercise.ts";
import { parseExercise } from "#grader/parse-exercise.ts";
import type { Failure } from "#grader/proof-steps.ts";
import { readMembership } from "../courses/membership.ts";
import { database, type Transaction } from "../database.ts";

export type DraftAddress = { courseId: string; slug: string };
export type DraftFiles = { files: Record<string, string>; revision: number };

const Files = z.record(z.string(), z.string());

/** The files of an exercise's draft, for whoever may write it; null for everybody else. */
export async function readDraftFiles(
  viewer: Viewer,
  { courseId, slug }: DraftAddress,
  tx: Transaction = database(),
): Promise<DraftFiles | null> {
  if (!(await readMembership(viewer, courseId, "write-exercises", tx))) return null;
  const draft = await tx.exerciseDraft.findFirst({
    where: { slug, exercise: { courseId } },
    select: { files: true, revision: true },
  });
  return draft && { files: Files.parse(draft.files), revision: draft.revision };
}

/** The draft as an exercise, or what keeps it from being one. */
export function parseDraft(slug: string, files: Record<string, string>): { exercise: Exercise } | { fault: Failure } {
  try {
    return { exercise: parseExercise(slug, files) };
  } catch (error) {
    if (!(error instanceof ExerciseError)) throw error;
    return { fault: { file: error.file, rule: error.rule } };
  }
}

/** As an action answers it: the sentence, and the file at fault as its field. */
export function refuseFault({ file, rule }: Failure) {
  return { ok: false as const, message: `${file} ${rule}`, fields: { [file]: [rule] } };
}
