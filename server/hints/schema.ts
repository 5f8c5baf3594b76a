import { z } from "zod";
import { Slug } from "#grader/exercise.ts";

export const HintRequest = z.object({ slug: Slug, versionId: z.uuid(), position: z.int().min(0).max(1000) });
export type HintRequest = z.infer<typeof HintRequest>;
