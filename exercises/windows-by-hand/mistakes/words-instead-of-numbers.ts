/** That is the number of **words**. Each of them is $E$ numbers. */
import type { Variant } from "../reference.ts";

export const answers = {
  inputs: ({ k }: Variant) => k,
};
