/** The output gate is read the wrong way round. It **multiplies** what is shown: near zero nothing of the memory is to be seen. */
import type { Variant } from "../reference.ts";

export const answers = {
  units: ({ kinds: [keeps, takes, hides, emptied] }: Variant) => [hides!, takes!, keeps!, emptied!],
};
