/** The factor is **multiplied with itself**, step by step; it is not divided by the number of steps. */
import type { Own, Variant } from "../reference.ts";

export const answers = {
  gradient: ({ T }: Variant, { factor }: Own) => factor / (T - 1),
};
