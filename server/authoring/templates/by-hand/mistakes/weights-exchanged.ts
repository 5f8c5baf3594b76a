/** The weights have changed places: $w_1$ belongs to $x_1$, and $w_2$ to $x_2$. */
import type { Variant } from "../reference.ts";

export const answers = {
  products: ({ x, w }: Variant) => [x[0]! * w[1]!, x[1]! * w[0]!],
};
