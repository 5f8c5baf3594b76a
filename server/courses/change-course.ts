import "server-only";
import { z } from "zod";
import type { ActionResult } from "#domain/action-result.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { CourseAction } from "#domain/rights.ts";
import { database, type Transaction } from "../database.ts";
import { type CourseMembership, NO_SUCH_COURSE, readMembership, refusalOf } from "./membership.ts";

type Change<T> = (tx: Transaction, membership: CourseMembership) => Promise<ActionResult<T>>;

/**
 * Makes a change to a course in one transaction, for whoever may do `action`. Changes to one course wait for each other,
 * so what each of them reads is still so when it writes. `patienceMs` is for a change that takes long.
 */
export async function changeCourse<T>(
  viewer: Viewer,
  { courseId, action, patienceMs }: { courseId: string; action: CourseAction; patienceMs?: number },
  change: Change<T>,
): Promise<ActionResult<T>> {
  if (!z.uuid().safeParse(courseId).success) return NO_SUCH_COURSE;
  const perform = async (tx: Transaction) => {
    await lockCourse(tx, courseId);
    const membership = await readMembership(viewer, courseId, "see-course", tx);
    if (!membership?.may(action)) return refusalOf(membership);
    return change(tx, membership);
  };
  return database().$transaction(perform, patienceMs === undefined ? {} : { timeout: patienceMs });
}

/** Until the transaction ends. The lock leaves alone who only adds rows that belong to the course. */
export async function lockCourse(tx: Transaction, courseId: string): Promise<void> {
  await tx.$queryRaw`select 1 from "Course" where "id" = ${courseId}::uuid for no key update`;
}
