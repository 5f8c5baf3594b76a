/** You counted **words**. Each of them is $E$ numbers. */
import type { Variant } from "../reference.ts";

export const answers = {
  into: ({ T }: Variant) => T,
};
