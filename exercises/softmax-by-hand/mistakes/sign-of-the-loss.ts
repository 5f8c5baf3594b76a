/** The logarithm of a probability is negative, and the loss is its **opposite**: the less likely the word, the larger. */
import type { Own, Variant } from "../reference.ts";

export const answers = {
  loss: ({ number }: Variant, { p }: Own) => Math.log(p[number - 1]!),
};
