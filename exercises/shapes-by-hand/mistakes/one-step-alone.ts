/** That is a **single** step. There are $T$ of them, one below the other. */
import type { Variant } from "../reference.ts";

export const answers = {
  states: ({ H }: Variant) => [1, H],
  logits: ({ V }: Variant) => [1, V],
};
