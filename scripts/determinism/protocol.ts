import { z } from "zod";
import { Verdict } from "#grader/report.ts";

/** What a process is asked to grade. `order` seeds the order in which it takes the corpus. */
export const Task = z.strictObject({
  count: z.int().positive(),
  runners: z.int().positive(),
  order: z.string(),
});
export type Task = z.infer<typeof Task>;

/** One report without its timings: SHA-256 of the whole and of each part, so that a difference has a name. */
export const Digest = z.strictObject({
  position: z.int().nonnegative(),
  status: Verdict,
  mayDiffer: z.boolean(),
  whole: z.string(),
  parts: z.record(z.string(), z.string()),
});
export type Digest = z.infer<typeof Digest>;
