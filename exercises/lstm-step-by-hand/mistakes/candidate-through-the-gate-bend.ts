/** The candidate was bent by $\sigma$ like a gate. It may be negative: it is bent by the $\tanh$. */
import type { Variant } from "../reference.ts";

export const answers = {
  g: ({ x, h, ug, vg }: Variant) => 1 / (1 + Math.exp(-(ug * x - vg * h))),
};
