/** That is the sum of the squares; the **root** is missing. */
import type { Variant } from "../reference.ts";

export const answers = {
  norm: ({ g }: Variant) => g.reduce((sum, entry) => sum + entry ** 2, 0),
};
