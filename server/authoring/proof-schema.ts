import { z } from "zod";
import { ProofKind } from "#grader/proof-progress.ts";
import { Code } from "../submissions/schema.ts";
import { ExerciseChoice } from "./schema.ts";

export const NewProof = ExerciseChoice.extend({ kind: ProofKind });
export type NewProof = z.infer<typeof NewProof>;

export const ProofAddress = z.object({ courseId: z.string(), proofId: z.uuid() });
export type ProofAddress = z.infer<typeof ProofAddress>;

/** `revision`: the draft's, as the page showed it, so that nobody publishes what somebody else has just written. */
export const NewPublication = ExerciseChoice.extend({
  revision: z.int().nonnegative(),
  summary: z
    .string()
    .trim()
    .min(1, "Say in a sentence what changed: learners who have begun read it.")
    .max(300, "At most 300 characters."),
});
export type NewPublication = z.infer<typeof NewPublication>;

/** What an author hands in to try the exercise as its learners would. */
export const NewTrial = ExerciseChoice.extend({
  versionId: z.uuid(),
  code: Code,
  cases: z.enum(["public", "all"]),
  variantId: z.uuid().optional(),
  part: z.string().max(64).optional(),
});
export type NewTrial = z.infer<typeof NewTrial>;

export const TrialHint = ExerciseChoice.extend({ versionId: z.uuid(), position: z.int().nonnegative() });
export type TrialHint = z.infer<typeof TrialHint>;

export const TrialVariant = ExerciseChoice.extend({ versionId: z.uuid(), variantId: z.uuid() });
export type TrialVariant = z.infer<typeof TrialVariant>;

/** A mutant that a search has found, by its place among those found. `id`: the new file's name. */
export const NewMistake = z.object({
  courseId: z.string(),
  proofId: z.uuid(),
  index: z.int().nonnegative(),
  id: z
    .string()
    .trim()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "A name is lower-case words joined by hyphens, as in weights-transposed.")
    .max(64),
  message: z
    .string()
    .trim()
    .min(1, "Say what the learner did, and why it is wrong.")
    .max(2000, "At most 2,000 characters."),
});
export type NewMistake = z.infer<typeof NewMistake>;
