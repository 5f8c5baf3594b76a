/** $W_{hh}$ leads from a **state** to a state, so it has $H$ rows and $H$ columns; the words do not take part in it. */
import type { Variant } from "../reference.ts";

export const answers = {
  whh: ({ E }: Variant) => E * E,
};
