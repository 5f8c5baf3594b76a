import { z } from "zod";
import { ProofKind, ProofProgress } from "#grader/proof-progress.ts";

/** What a proof's process is told, once. */
export const ProofOrder = z.object({
  kind: ProofKind,
  slug: z.string(),
  files: z.record(z.string(), z.string()),
  /** The exercises that a prompt may lead to. */
  slugs: z.array(z.string()),
  confinement: z.enum(["auto", "required", "off"]),
});
export type ProofOrder = z.infer<typeof ProofOrder>;

/** What it tells: how far it is, and at last that it is done, or that we failed. */
export const ProofMessage = z.discriminatedUnion("type", [
  z.object({ type: z.literal("progress"), progress: ProofProgress }),
  z.object({ type: z.literal("done"), progress: ProofProgress }),
  z.object({ type: z.literal("broken"), reason: z.string() }),
]);
export type ProofMessage = z.infer<typeof ProofMessage>;
