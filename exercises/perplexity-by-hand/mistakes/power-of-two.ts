/** You raised **two** to the loss. It is in nats, so the base is $e$; two belongs to bits. */
import type { Own } from "../reference.ts";

export const answers = {
  perplexity: (_: unknown, { loss }: Own) => 2 ** loss,
};
