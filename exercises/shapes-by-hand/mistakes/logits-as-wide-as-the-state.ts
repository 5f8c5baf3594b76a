/** There is one logit for each **word of the vocabulary**. $W_{hy}$ takes the $H$ numbers of the state to $V$ of them. */
import type { Variant } from "../reference.ts";

export const answers = {
  logits: ({ T, H }: Variant) => [T, H],
  why: ({ H }: Variant) => [H, H],
};
