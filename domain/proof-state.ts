import { z } from "zod";
import { ProofOutcome, ProofProgress } from "#grader/proof-progress.ts";

/** A proof as its authors follow it. `ahead`: proofs that come first. `outcome` is null where it was called off. */
export const ProofState = z.discriminatedUnion("phase", [
  z.object({ phase: z.literal("waiting"), ahead: z.int() }),
  z.object({ phase: z.literal("running"), progress: ProofProgress.nullable() }),
  z.object({ phase: z.literal("finished"), outcome: ProofOutcome.nullable(), progress: ProofProgress.nullable() }),
]);
export type ProofState = z.infer<typeof ProofState>;
