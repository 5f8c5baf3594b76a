/** You took the logarithm of the **mean** probability. The mean is taken of the logarithms: one surprise costs more that way. */
import type { Variant } from "../reference.ts";

export const answers = {
  loss: ({ p }: Variant) => -Math.log(p.reduce((sum, share) => sum + share, 0) / 3),
};
