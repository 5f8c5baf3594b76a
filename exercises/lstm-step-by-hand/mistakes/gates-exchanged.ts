/** The gates are **exchanged**: $f$ belongs to the old memory, $i$ to the candidate. */
import type { Own, Variant } from "../reference.ts";

export const answers = {
  c: ({ c }: Variant, { gates: [i, f], g }: Own) => i * c + f * g,
};
