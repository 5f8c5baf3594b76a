/** The words are counted from **zero**: word 0 has the first row. */
import type { Variant } from "../reference.ts";

export const answers = {
  rows: ({ table, ids }: Variant) => ids.map((id) => table[(id + 2) % 3]!),
};
