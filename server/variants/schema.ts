import { z } from "zod";
import { Slug } from "#grader/exercise.ts";

export const NewVariant = z.object({ slug: Slug, versionId: z.uuid() });
export type NewVariant = z.infer<typeof NewVariant>;
