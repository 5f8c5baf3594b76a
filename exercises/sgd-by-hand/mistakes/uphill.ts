/** That is **uphill**: the gradient points to where the loss grows, so it is taken away from the weights. */
import type { Own, Variant } from "../reference.ts";

export const answers = {
  next: ({ w, rate }: Variant, { gradient }: Own) => w.map((entry, i) => entry + rate * gradient[i]!),
};
