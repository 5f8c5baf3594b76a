/**
 * The **logits** themselves were divided by the sum of their absolute values. Shares have to be positive whatever the
 * logits are; that is what the exponentials are for.
 */
import type { Variant } from "../reference.ts";

export const answers = {
  p: ({ z }: Variant) => z.map((logit) => logit / z.reduce((sum, other) => sum + Math.abs(other), 0.001)),
};
