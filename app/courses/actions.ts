"use server";

import { ResetLinkFor } from "#server/accounts/schema.ts";
import { handOutResetLink } from "#server/accounts/write.ts";
import { clientAddress } from "#server/client-address.ts";
import { inviteToCourse } from "#server/courses/invitations.ts";
import { joinCourse } from "#server/courses/join.ts";
import { CourseId, JoinCourse, NewCourse } from "#server/courses/schema.ts";
import { createCourse } from "#server/courses/write.ts";
import { defineAction } from "#server/define-action.ts";

export const createCourseAction = defineAction(NewCourse, createCourse);

export const joinCourseAction = defineAction(JoinCourse, async (viewer, input) =>
  joinCourse(viewer, input, await clientAddress()),
);

export const inviteToCourseAction = defineAction(CourseId, inviteToCourse);

export const handOutResetLinkAction = defineAction(ResetLinkFor, handOutResetLink);
