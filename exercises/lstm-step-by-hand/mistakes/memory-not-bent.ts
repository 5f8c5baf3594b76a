/** The memory goes out without being **bent**: $h' = o \tanh(c')$. */
import type { Own } from "../reference.ts";

export const answers = {
  h: (_: unknown, { gates: [, , o], c }: Own) => o * c,
};
