/** The learning **rate** is missing: only that share of the gradient is taken away. */
import type { Own, Variant } from "../reference.ts";

export const answers = {
  next: ({ w }: Variant, { gradient }: Own) => w.map((entry, i) => entry - gradient[i]!),
};
