/** This gate was bent by the $\tanh$. Gates are bent by $\sigma$, so that they lie between zero and one. */
import type { Variant } from "../reference.ts";

export const answers = {
  z: ({ x, h, uz, vz }: Variant) => Math.tanh(uz * x + vz * h),
};
