import { z } from "zod";
import { normaliseJoinCode } from "#domain/join-code.ts";

export const NewCourse = z.object({
  title: z.string("Enter a title.").trim().min(1, "Enter a title.").max(120, "Use at most 120 characters."),
});

export const JoinCourse = z.object({
  joinCode: z
    .string("Enter the join code.")
    .max(50, "A join code looks like K7PM-3XQT.")
    .transform(normaliseJoinCode)
    .refine((code) => code.length === 9, "A join code looks like K7PM-3XQT: eight letters and digits."),
});

export const CourseId = z.object({ courseId: z.uuid() });
