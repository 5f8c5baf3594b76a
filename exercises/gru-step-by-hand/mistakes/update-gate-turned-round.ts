/**
 * You let $z$ say how much is **new**: $h' = (1 - z)\, h + z\, n$, as Chung and others wrote in 2014. Both are in print.
 * In the equation here $z$ is what is kept of the old state.
 */
import type { Own, Variant } from "../reference.ts";

export const answers = {
  h: ({ h }: Variant, { z, n }: Own) => (1 - z) * h + z * n,
};
