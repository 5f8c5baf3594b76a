/** You took the **mean** of the two. The loss depends on the weights in both places, and the shares are added. */
import type { Variant } from "../reference.ts";

export const answers = {
  gradient: ({ first, second }: Variant) => first.map((entry, i) => (entry + second[i]!) / 2),
};
