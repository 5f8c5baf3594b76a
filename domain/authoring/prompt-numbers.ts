import { z } from "zod";
import { fillIn, missingNames, type Variant } from "#grader/by-hand/fill-in.ts";
import { Failure } from "#grader/proof-steps.ts";
import type { Value } from "#grader/value.ts";

/**
 * The numbers that the preview of a prompt is filled with, or why there are none. `variantId`: the variant in whose place
 * others can be asked for; null where the exercise draws none.
 */
export const PromptNumbers = z.discriminatedUnion("outcome", [
  z.object({
    outcome: z.literal("drawn"),
    numbers: z.record(z.string(), z.custom<Value>()),
    variantId: z.uuid().nullable(),
  }),
  z.object({ outcome: z.literal("failed"), failure: Failure }),
  z.object({ outcome: z.literal("waiting") }),
]);
export type PromptNumbers = z.infer<typeof PromptNumbers>;

type FilledPrompt = {
  text: string;
  /** Names that the prompt asks for and the variant does not have: learners read those as written. */
  missing: string[];
};

/** A prompt as a learner with this variant reads it. */
export function fillPrompt(text: string, numbers: Variant): FilledPrompt {
  return { text: fillIn(text, numbers), missing: [...new Set(missingNames(text, numbers))] };
}
