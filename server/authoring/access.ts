import "server-only";
import type { ActionResult } from "#domain/action-result.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { CourseAction } from "#domain/rights.ts";
import { readMembership, refusalOf } from "../courses/membership.ts";
import { database, type Transaction } from "../database.ts";
import type { ExerciseChoice } from "./schema.ts";

export const NO_DRAFT = {
  ok: false as const,
  message: "There is no draft of this exercise. Open it to write, and one is made of what learners have.",
};
export const NO_SUCH_EXERCISE = { ok: false as const, message: "There is no such exercise of this course." };

/**
 * Whether the exercise belongs to the course and the viewer sees the course's exercises as their authors do. That stays
 * when the course is archived.
 */
export async function mayRead(viewer: Viewer, choice: ExerciseChoice, tx: Transaction = database()): Promise<boolean> {
  return mayInExercise(viewer, { ...choice, action: "read-exercises" }, tx);
}

/** Whether the exercise belongs to the course and the viewer writes the course's exercises. */
export async function mayWrite(viewer: Viewer, choice: ExerciseChoice, tx: Transaction = database()): Promise<boolean> {
  return mayInExercise(viewer, { ...choice, action: "write-exercises" }, tx);
}

type Asked = ExerciseChoice & { action: CourseAction };

async function mayInExercise(viewer: Viewer, { courseId, slug, action }: Asked, tx: Transaction): Promise<boolean> {
  if (!(await readMembership(viewer, courseId, action, tx))) return false;
  return (await tx.exercise.count({ where: { slug, courseId } })) > 0;
}

/**
 * Changes an exercise of a course in one transaction, for whoever may. Changes to one exercise wait for each other. What
 * is hidden, and what comes from exercises/, is not there.
 */
export async function changeExercise<T>(
  viewer: Viewer,
  { courseId, slug }: ExerciseChoice,
  change: (tx: Transaction) => Promise<ActionResult<T>>,
): Promise<ActionResult<T>> {
  return database().$transaction(async (tx) => {
    const membership = await readMembership(viewer, courseId, "see-course", tx);
    if (!membership?.may("write-exercises")) return refusalOf(membership);
    const found = await tx.$queryRaw<unknown[]>`
      select 1 from "Exercise" where slug = ${slug} and "courseId" = ${courseId}::uuid for no key update`;
    return found.length > 0 ? change(tx) : NO_SUCH_EXERCISE;
  });
}
