import { z } from "zod";
import { Slug } from "#grader/exercise.ts";

/** `versionId`: the one to go on with, or back to. */
export const VersionMove = z.object({ slug: Slug, versionId: z.uuid() });
export type VersionMove = z.infer<typeof VersionMove>;

/** `versionId`: the one whose files are wanted in the draft. */
export const Restoring = z.object({ courseId: z.uuid(), slug: Slug, versionId: z.uuid() });
export type Restoring = z.infer<typeof Restoring>;

/** Of a page's address: two versions to compare. What cannot be understood is left out. */
export const ComparisonQuery = z.object({ from: z.uuid().nullable().catch(null), to: z.uuid().nullable().catch(null) });
export type ComparisonQuery = z.infer<typeof ComparisonQuery>;
