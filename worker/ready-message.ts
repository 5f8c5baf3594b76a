import { z } from "zod";

/** What a worker tells whoever started it, once, as soon as it takes submissions. */
export const ReadyMessage = z.object({
  type: z.literal("ready"),
  /** What is around learner code, outermost first. */
  layers: z.array(z.string()),
  missingLayers: z.array(z.object({ layer: z.string(), reason: z.string() })),
});
export type ReadyMessage = z.infer<typeof ReadyMessage>;
