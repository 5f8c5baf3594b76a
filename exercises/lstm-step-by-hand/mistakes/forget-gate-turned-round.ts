/** The forget gate is what is **kept** of the memory, whatever its name says: $f c$, not $(1 - f)\, c$. */
import type { Own, Variant } from "../reference.ts";

export const answers = {
  c: ({ c }: Variant, { gates: [i, f], g }: Own) => (1 - f) * c + i * g,
};
