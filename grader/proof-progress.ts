import { z } from "zod";
import { FoundMutant } from "./mutation/search-state.ts";
import { Failure, ProofStep } from "./proof-steps.ts";

/** "publish": the gate. "mutants": a search for mistakes that the cases would not catch. */
export const ProofKind = z.enum(["publish", "mutants"]);
export type ProofKind = z.infer<typeof ProofKind>;

/** What is known of a proof so far. `failures` are those of no step, such as that it took too long. */
export const ProofProgress = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("publish"),
    seeds: z.int(),
    steps: z.array(ProofStep),
    failures: z.array(Failure),
  }),
  z.object({
    kind: z.literal("mutants"),
    seeds: z.int(),
    done: z.int(),
    all: z.int(),
    /** The programs that were changed. Null until it is known which can be. */
    sources: z.array(z.string()).nullable(),
    found: z.array(FoundMutant),
    failures: z.array(Failure),
  }),
]);
export type ProofProgress = z.infer<typeof ProofProgress>;

export const ProofOutcome = z.enum(["passed", "failed", "internal-error"]);
export type ProofOutcome = z.infer<typeof ProofOutcome>;

/** Whether anything at all is wrong. */
export function failuresOf(progress: ProofProgress): Failure[] {
  const ofSteps = progress.kind === "publish" ? progress.steps.flatMap(({ failures }) => failures) : [];
  return [...ofSteps, ...progress.failures];
}
