/** The gradient is as large as $W_{xh}$, however long the sentence: what the steps contribute is **added up**. */
import type { Variant } from "../reference.ts";

export const answers = {
  gradient: ({ T, E, H }: Variant) => [T * E, H],
};
