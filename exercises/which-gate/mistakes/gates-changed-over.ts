/** The gates have changed places. The forget gate multiplies the **old memory** $c$, the input gate the **candidate** $g$. */
import type { Variant } from "../reference.ts";

export const answers = {
  memory: ({ f, i, filled, c, g }: Variant) => i[filled - 1]! * c + f[filled - 1]! * g,
};
