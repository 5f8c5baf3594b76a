import { z } from "zod";
import { Slug } from "#grader/exercise.ts";

/** As much as the checker reads. */
export const MAX_CODE_LENGTH = 65_536;

/** Text as Postgres can keep it: without NUL, and with every surrogate in its pair. */
export const storableText = (text: string): string => text.replaceAll("\u0000", "\uFFFD").toWellFormed();

export const Code = z
  .string("Code is text.")
  .superRefine((code, context) => {
    if (code.length > MAX_CODE_LENGTH)
      context.addIssue({
        code: "custom",
        message: `Rejected: your code has ${code.length.toLocaleString("en")} characters, and at most ${MAX_CODE_LENGTH.toLocaleString("en")} are graded.`,
      });
  })
  .transform(storableText);

/**
 * By hand, `variantId` says which numbers the answers were worked out from, which may not be the learner's any more, and
 * `part` which one is to be checked by itself.
 */
export const NewSubmission = z.object({
  slug: Slug,
  versionId: z.uuid(),
  code: Code,
  variantId: z.uuid().optional(),
  part: z.string().max(64).optional(),
});
export type NewSubmission = z.infer<typeof NewSubmission>;
