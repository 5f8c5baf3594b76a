/** This factor makes the gradient **longer**. It is the limit divided by the norm. */
import type { Own, Variant } from "../reference.ts";

export const answers = {
  factor: ({ limit }: Variant, { norm }: Own) => norm / limit,
};
