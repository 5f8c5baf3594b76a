/** That is the share of the **second** step alone. The weights are the same in both, and their shares are added. */
import type { Variant } from "../reference.ts";

export const answers = {
  gradient: ({ second }: Variant) => second,
};
