/** All of the old memory is still there. The forget gate multiplies it first, and here it lets nearly nothing through. */
import type { Variant } from "../reference.ts";

export const answers = {
  memory: ({ i, filled, c, g }: Variant) => c + i[filled - 1]! * g,
};
