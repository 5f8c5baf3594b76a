/**
 * The gradient points the **other way**. The loss falls when the right logit grows, so its entry is negative:
 * $p - 1$ there, and $p$ everywhere else.
 */
import type { Own, Variant } from "../reference.ts";

export const answers = {
  gradient: ({ number }: Variant, { p }: Own) => p.map((share, i) => (i === number - 1 ? 1 : 0) - share),
};
