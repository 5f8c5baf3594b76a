/** You added up the absolute values. The length is the root of the sum of the **squares**. */
import type { Variant } from "../reference.ts";

export const answers = {
  norm: ({ g }: Variant) => g.reduce((sum, entry) => sum + Math.abs(entry), 0),
};
