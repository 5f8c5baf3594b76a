/** This is the loss in **bits**, with the logarithm to base two. Asked for are nats: the natural logarithm. */
import type { Own, Variant } from "../reference.ts";

export const answers = {
  loss: ({ number }: Variant, { p }: Own) => -Math.log2(p[number - 1]!),
};
