"use server";

import { copyCourse } from "#server/courses/copy.ts";
import { boundJoinCode, rotateJoinCode, switchOffJoinCode } from "#server/courses/join-code.ts";
import { CourseCopy, CourseId, CourseSettings, JoinCodeBounds, JoinCodeChange } from "#server/courses/schema.ts";
import { archiveCourse, reopenCourse, saveSettings } from "#server/courses/settings.ts";
import { defineAction } from "#server/define-action.ts";

export const saveSettingsAction = defineAction(CourseSettings, saveSettings);

export const rotateJoinCodeAction = defineAction(JoinCodeChange, rotateJoinCode);

export const switchOffJoinCodeAction = defineAction(JoinCodeChange, switchOffJoinCode);

export const boundJoinCodeAction = defineAction(JoinCodeBounds, boundJoinCode);

export const copyCourseAction = defineAction(CourseCopy, copyCourse);

export const archiveCourseAction = defineAction(CourseId, archiveCourse);

export const reopenCourseAction = defineAction(CourseId, reopenCourse);
