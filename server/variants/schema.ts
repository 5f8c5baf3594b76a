import { z } from "zod";
import { Slug } from "#grader/exercise.ts";

/** `variantId`: the numbers that the learner has before them, so that two tabs that ask at once ask for the same others. */
export const NewVariant = z.object({ slug: Slug, versionId: z.uuid(), variantId: z.uuid() });
export type NewVariant = z.infer<typeof NewVariant>;
