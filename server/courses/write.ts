import "server-only";
import { randomInt } from "node:crypto";
import type { z } from "zod";
import type { ActionResult } from "#domain/action-result.ts";
import { makeJoinCode } from "#domain/join-code.ts";
import { canCreateCourses, type Viewer } from "#domain/permissions.ts";
import { createInvitation } from "../accounts/admin.ts";
import { database } from "../database.ts";
import { countAgainst, tooMany } from "../rate-limit.ts";
import { NO_SUCH_COURSE, readMembership } from "./membership.ts";
import type { CourseId, JoinCourse, NewCourse } from "./schema.ts";

export async function createCourse(
  viewer: Viewer,
  input: z.infer<typeof NewCourse>,
): Promise<ActionResult<{ id: string }>> {
  if (!canCreateCourses(viewer))
    return { ok: false, message: "Courses are created by instructors. An administrator can make you one." };
  const course = await createCourseFor(viewer.id, input.title);
  return { ok: true, value: { id: course.id } };
}

/** Joins as a learner. Joining twice changes nothing, and an instructor of the course stays one. */
export async function joinCourse(
  viewer: Viewer,
  input: z.infer<typeof JoinCourse>,
): Promise<ActionResult<{ id: string }>> {
  const decision = await countAgainst("join-viewer", viewer.id);
  if (!decision.allowed) return { ok: false, message: tooMany("join codes", decision.retryAfterS) };
  const course = await database().course.findUnique({ where: { joinCode: input.joinCode }, select: { id: true } });
  if (!course)
    return {
      ok: false,
      message: "There is no course with this code.",
      fields: { joinCode: ["Look at the code again; it may have been replaced."] },
    };
  await database().enrollment.createMany({
    data: { courseId: course.id, userId: viewer.id, role: "learner" },
    skipDuplicates: true,
  });
  return { ok: true, value: course };
}

/** A link with which one person may sign up into the course, where sign-up is by invitation. */
export async function inviteToCourse(
  viewer: Viewer,
  { courseId }: z.infer<typeof CourseId>,
): Promise<ActionResult<{ url: string; expiresAt: Date }>> {
  if (!(await readMembership(viewer, courseId, "edit-people"))) return NO_SUCH_COURSE;
  return { ok: true, value: await createInvitation({ courseId, createdById: viewer.id }) };
}

/** The course with its first instructor, for a page's action and for the command line. */
export async function createCourseFor(instructorId: string, title: string): Promise<{ id: string; joinCode: string }> {
  const joinCode = makeJoinCode((below) => randomInt(below));
  const { id } = await database().course.create({
    data: { title, joinCode, enrollments: { create: { userId: instructorId, role: "instructor" } } },
    select: { id: true },
  });
  return { id, joinCode };
}
