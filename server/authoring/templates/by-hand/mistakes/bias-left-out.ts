/** The **bias** $b$ is missing from the sum. */
import type { Own } from "../reference.ts";

// Only the parts that this mistake gets wrong; the others are the reference's.
export const answers = {
  a: (_: unknown, { products: [first = 0, second = 0] }: Own) => first + second,
};
