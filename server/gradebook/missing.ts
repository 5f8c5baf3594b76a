import "server-only";
import { missingExercises } from "#domain/gradebook/missing.ts";
import type { GradebookColumn, OwnEnd } from "./columns.ts";
import type { ExerciseCell, GradebookRow } from "./read.ts";

const NOTHING = { share: null, attempts: 0, daysLate: 0, isOverridden: false, isExcused: false };

/** A learner's row with what is missing of the opened assignment, once that has ended for them. */
export function withMissing<R extends GradebookRow>(row: R, opened: GradebookColumn, ownEnds: readonly OwnEnd[]): R {
  const own = ownEnds.find(({ assignmentId, userId }) => assignmentId === opened.id && userId === row.userId);
  const endsAt = own ? own.endsAt : opened.endsAt;
  if (!endsAt || endsAt > new Date() || row.cells[opened.id]?.isExcused) return row;
  const isDone = (slug: string) => {
    const cell = row.exercises[slug];
    return cell !== undefined && (cell.attempts > 0 || cell.isOverridden);
  };
  const missing = missingExercises(opened.items, isDone).map((slug): [string, ExerciseCell] => [
    slug,
    { ...(row.exercises[slug] ?? NOTHING), isMissing: true },
  ]);
  return { ...row, exercises: { ...row.exercises, ...Object.fromEntries(missing) } };
}
