/**
 * Only the **right** word has an entry here. The other logits matter as well: each of them makes the sum in the
 * denominator larger, so the loss grows with it, by its probability.
 */
import type { Own, Variant } from "../reference.ts";

export const answers = {
  gradient: ({ number }: Variant, { p }: Own) => p.map((share, i) => (i === number - 1 ? share - 1 : 0)),
};
