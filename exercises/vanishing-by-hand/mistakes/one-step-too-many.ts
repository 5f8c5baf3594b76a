/** Between $T$ words there are only $T - 1$ steps. */
import type { Own, Variant } from "../reference.ts";

export const answers = {
  gradient: ({ T }: Variant, { factor }: Own) => factor ** T,
};
