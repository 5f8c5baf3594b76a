/** Those are **all** states. The decoder is given the last one alone. */
import type { Variant } from "../reference.ts";

export const answers = {
  out: ({ T, H }: Variant) => T * H,
};
