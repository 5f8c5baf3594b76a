import { z } from "zod";

/**
 * A mutant that gets away. "slipped": it passes with `passedSeeds` of the seeds. "unnamed": it fails, and no known mistake
 * says why. `file` is the program that it was made of, `change` what differs, in a line.
 */
export const FoundMutant = z.object({
  kind: z.enum(["slipped", "unnamed"]),
  file: z.string(),
  change: z.string(),
  code: z.string(),
  passedSeeds: z.int(),
  seeds: z.int(),
});
export type FoundMutant = z.infer<typeof FoundMutant>;
