/** You divided by the **largest** exponential. Divide by the sum of all three; then the shares add up to one. */
import type { Own } from "../reference.ts";

export const answers = {
  p: (_: unknown, { exponentials }: Own) => exponentials.map((e) => e / Math.max(...exponentials)),
};
