import { z } from "zod";
import { plainText } from "../comments/schema.ts";

export const MAX_ANNOUNCEMENT_LENGTH = 8000;

export const NewAnnouncement = z.object({
  courseId: z.uuid(),
  title: z
    .string("Enter a title.")
    .trim()
    .min(1, "Enter a title.")
    .max(120, "Use at most 120 characters.")
    .refine((text) => !/\p{Cc}/u.test(text), "A title is one line; this has an invisible control character."),
  text: plainText(MAX_ANNOUNCEMENT_LENGTH),
});
export type NewAnnouncement = z.infer<typeof NewAnnouncement>;
