/** One window is missing: the one that begins at word $n - k + 1$ and ends with the last word still fits. */
import type { Variant } from "../reference.ts";

export const answers = {
  windows: ({ n, k }: Variant) => n - k,
};
