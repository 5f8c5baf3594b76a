/** That is $h_t$ squared. The slope is what **remains of one**: $1 - h_t^2$. */
import type { Variant } from "../reference.ts";

export const answers = {
  slopes: ({ h }: Variant) => h.map((entry) => entry ** 2),
};
