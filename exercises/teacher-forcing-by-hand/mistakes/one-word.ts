/** That is the probability of **one** word. A sentence is right when every one of its words is. */
import type { Variant } from "../reference.ts";

export const answers = {
  alone: ({ p }: Variant) => p,
};
