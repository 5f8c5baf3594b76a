import "server-only";
import type { Files } from "#domain/authoring/save.ts";
import { ExerciseError } from "#grader/exercise.ts";
import { parseExercise } from "#grader/parse-exercise.ts";

/** Why files are no exercise yet: the file, "" for the whole folder, and the rule that it breaks. */
export type Problem = { file: string; rule: string };

/** An author with more than these has enough to do. */
const MOST_PROBLEMS = 20;

/**
 * All that keeps files from being an exercise, as far as can be told. A folder is read until its first fault; that one is
 * put right in a copy, and the copy is read again.
 */
export function problemsOf(slug: string, files: Files): Problem[] {
  const problems: Problem[] = [];
  for (let copy = files; problems.length < MOST_PROBLEMS; ) {
    const problem = firstProblem(slug, copy);
    if (!problem) break;
    problems.push(problem);
    const mended = mend(copy, problem.file);
    if (!mended) break;
    copy = mended;
  }
  return problems;
}

function firstProblem(slug: string, files: Files): Problem | null {
  try {
    parseExercise(slug, files);
    return null;
  } catch (error) {
    if (error instanceof ExerciseError) return { file: error.file, rule: error.rule };
    throw error;
  }
}

/** What stands in for a file of which nothing but its being there is asked. */
const STAND_IN = "/** stands in */";

/** Null where nothing can be put right: what exercise.json gets wrong decides what the other files have to be. */
function mend(files: Files, file: string): Files | null {
  if (file === "" || file.endsWith("exercise.json")) return null;
  const { [file]: text, ...others } = files;
  if (text === undefined || !text.trim()) return { ...files, [file]: STAND_IN };
  if (/(^|\/)mistakes\//.test(file) && !text.startsWith(STAND_IN)) return { ...files, [file]: `${STAND_IN}\n${text}` };
  return others;
}
