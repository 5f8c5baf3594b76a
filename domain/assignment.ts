import { z } from "zod";

const Percent = z.number("Enter a percentage from 0 to 100.").min(0).max(100);

/** What an assignment says about work that comes between its due and its closing instant. */
export const LatePolicyChoice = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("hard-close") }),
  z.strictObject({ kind: z.literal("percent-per-day"), percent: Percent }),
  /** Days are taken from the learner's budget for the whole course: Course.lateDays. */
  z.strictObject({ kind: z.literal("late-days") }),
]);
export type LatePolicyChoice = z.infer<typeof LatePolicyChoice>;

/** How attempts count in an assignment, in place of what its exercises say. */
export const AttemptPolicy = z.strictObject({
  attempts: z.union([z.literal("unlimited"), z.int().min(1).max(50)]),
  counts: z.enum(["best", "last", "first"]),
  penaltyPercent: Percent,
});
export type AttemptPolicy = z.infer<typeof AttemptPolicy>;

export const HIDDEN_RESULTS = ["at-once", "after-due", "never"] as const;
export type HiddenResults = (typeof HIDDEN_RESULTS)[number];
