import { z } from "zod";

/** What the load generator is told: its environment is empty of settings, and this is all it knows. */
export const Lesson = z.object({
  url: z.string(),
  actionId: z.string(),
  accounts: z.array(z.object({ email: z.string(), password: z.string() })),
  submissions: z.int(),
});
export type Lesson = z.infer<typeof Lesson>;

export const KINDS_OF_REQUEST = ["csrf token", "sign in", "open the exercise", "submit"] as const;
export type RequestKind = (typeof KINDS_OF_REQUEST)[number];

/** Milliseconds of each request, by kind; `verdict` is the wait from the answer to submit until the verdict. */
export const LessonReport = z.object({
  requests: z.partialRecord(z.enum(KINDS_OF_REQUEST), z.array(z.number())),
  verdict: z.array(z.number()),
  failures: z.array(z.string()),
  tookMs: z.number(),
});
export type LessonReport = z.infer<typeof LessonReport>;
