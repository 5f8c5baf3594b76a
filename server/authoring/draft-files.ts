import "server-only";
import type { Files } from "#domain/authoring/save.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { Exercise } from "#grader/exercise.ts";
import { parseExercise } from "#grader/parse-exercise.ts";
import { database, type Transaction } from "../database.ts";
import { mayRead } from "./access.ts";
import { StoredFiles } from "./changes.ts";
import { type Problem, problemsOf } from "./problems.ts";
import type { ExerciseChoice } from "./schema.ts";

export type DraftFiles = { files: Files; revision: number };

/** The files of an exercise's draft, for whoever may read it; null for everybody else. */
export async function readDraftFiles(
  viewer: Viewer,
  choice: ExerciseChoice,
  tx: Transaction = database(),
): Promise<DraftFiles | null> {
  if (!(await mayRead(viewer, choice, tx))) return null;
  const draft = await tx.exerciseDraft.findUnique({
    where: { slug: choice.slug },
    select: { files: true, revision: true },
  });
  return draft && { files: StoredFiles.parse(draft.files), revision: draft.revision };
}

/** The draft as an exercise, or all that keeps it from being one. */
export function parseDraft(slug: string, files: Files): { exercise: Exercise } | { problems: Problem[] } {
  const problems = problemsOf(slug, files);
  return problems.length > 0 ? { problems } : { exercise: parseExercise(slug, files) };
}

/** As an action answers it: a sentence about the first, and each file at fault as a field with its rules. */
export function refuseProblems(problems: Problem[]) {
  const [{ file, rule }] = problems as [Problem];
  const rulesOf = (at: string) => problems.filter((problem) => problem.file === at).map((problem) => problem.rule);
  const files = [...new Set(problems.map((problem) => problem.file))];
  return {
    ok: false as const,
    message: `${file || "The exercise"} ${rule}`,
    fields: Object.fromEntries(files.map((at) => [at, rulesOf(at)])),
  };
}
