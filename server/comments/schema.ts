import { z } from "zod";
import { MAX_COMMENT_LENGTH } from "#domain/comments.ts";
import { storableText } from "../submissions/schema.ts";

/** Plain text as it was typed, with its line breaks: 1 character at least that can be seen. */
export const plainText = (maxLength: number) =>
  z
    .string("Write something first.")
    .max(2 * maxLength, tooLong(maxLength))
    .transform((text) => storableText(text).replaceAll(/\r\n?/g, "\n").trim())
    .pipe(z.string().min(1, "Write something first.").max(maxLength, tooLong(maxLength)));

const tooLong = (maxLength: number) => ({
  error: ({ input }: { input?: unknown }) =>
    `Use at most ${maxLength.toLocaleString("en")} characters; this has ${String(input).length.toLocaleString("en")}.`,
});

/** A field that is left empty says nothing. */
const Line = z.preprocess(
  (value) => (value === "" || value === undefined ? null : value),
  z.coerce.number("A line is a whole number.").int("A line is a whole number.").min(1, "Lines begin at 1.").nullable(),
);

const about = { submissionId: z.uuid(), text: plainText(MAX_COMMENT_LENGTH) };

export const NewComment = z.discriminatedUnion(
  "kind",
  [
    z.object({ kind: z.literal("comment"), ...about, line: Line }),
    z.object({ kind: z.literal("question"), ...about, line: Line }),
    z.object({ kind: z.literal("regrade-request"), ...about }),
    z.object({ kind: z.literal("answer"), ...about, answersId: z.uuid() }),
  ],
  "Say what it is: a comment, a question, a request or an answer.",
);
export type NewComment = z.infer<typeof NewComment>;
