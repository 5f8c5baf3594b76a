import "server-only";
import type { z } from "zod";
import type { ActionResult } from "#domain/action-result.ts";
import { canCreateCourses, type Viewer } from "#domain/permissions.ts";
import { recordAudit } from "../audit/write.ts";
import { database } from "../database.ts";
import { drawJoinCode } from "./join-code.ts";
import type { NewCourse } from "./schema.ts";

export const NOT_A_CREATOR = {
  ok: false as const,
  message: "Courses are created by instructors. An administrator can make you one.",
};

export async function createCourse(
  viewer: Viewer,
  input: z.infer<typeof NewCourse>,
): Promise<ActionResult<{ id: string }>> {
  if (!canCreateCourses(viewer)) return NOT_A_CREATOR;
  const { id } = await createCourseFor(viewer.id, input.title);
  return { ok: true, value: { id } };
}

/** The course with its first instructor, for a page's action and for the command line. */
export async function createCourseFor(instructorId: string, title: string): Promise<{ id: string; joinCode: string }> {
  const joinCode = drawJoinCode();
  return database().$transaction(async (tx) => {
    const { id } = await tx.course.create({
      data: { title, joinCode, enrollments: { create: { userId: instructorId, role: "instructor" } } },
      select: { id: true },
    });
    await recordAudit(tx, { id: instructorId }, [{ courseId: id, action: "course-created", subject: title }]);
    return { id, joinCode };
  });
}
