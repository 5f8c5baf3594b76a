/** The chances of a mistake are **added** here. Each word has to be right after all before it were: the probabilities are multiplied. */
import type { Variant } from "../reference.ts";

export const answers = {
  alone: ({ p, n }: Variant) => 1 - n * (1 - p),
};
