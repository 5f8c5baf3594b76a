/** You cut the sentence into pieces that do not overlap. Each window begins **one** word after the one before. */
import type { Variant } from "../reference.ts";

export const answers = {
  windows: ({ n, k }: Variant) => Math.floor(n / k),
};
