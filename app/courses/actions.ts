"use server";

import { ResetLinkFor } from "#server/accounts/schema.ts";
import { handOutResetLink } from "#server/accounts/write.ts";
import { CourseId, JoinCourse, NewCourse } from "#server/courses/schema.ts";
import { createCourse, inviteToCourse, joinCourse } from "#server/courses/write.ts";
import { defineAction } from "#server/define-action.ts";

export const createCourseAction = defineAction(NewCourse, createCourse);

export const joinCourseAction = defineAction(JoinCourse, joinCourse);

export const inviteToCourseAction = defineAction(CourseId, inviteToCourse);

export const handOutResetLinkAction = defineAction(ResetLinkFor, handOutResetLink);
