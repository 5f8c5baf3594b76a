import { z } from "zod";
import { Slug } from "#grader/exercise.ts";
import { storableText } from "../submissions/schema.ts";

/** More than can be graded, so that a pasted text too long to submit is still not lost. */
export const MAX_DRAFT_LENGTH = 262_144;

export const DraftSave = z.object({
  code: z
    .string("Code is text.")
    .max(MAX_DRAFT_LENGTH, "This text is too long to be kept on the server; it is kept in this browser.")
    .transform(storableText),
  /** The revision this device last saw; 0 when it has seen none. */
  revision: z.int().nonnegative(),
  /** The version of the exercise that it was written for. */
  versionId: z.uuid().optional(),
});

/** `numbers`: the name of the numbers that answers by hand are about. */
const DraftAddress = z.object({ slug: Slug, numbers: z.string().regex(/^[\w-]{0,16}$/) });
export type DraftAddress = z.infer<typeof DraftAddress>;

/** /api/drafts/[slug]?numbers=… */
export function draftAddress(request: Request, { slug }: { slug: string }) {
  return DraftAddress.safeParse({ slug, numbers: new URL(request.url).searchParams.get("numbers") ?? "" });
}
