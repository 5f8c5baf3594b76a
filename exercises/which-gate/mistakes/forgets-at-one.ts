/** The forget gate is read the wrong way round. It **multiplies** the old memory: near one it keeps it, near zero nothing is left. */
import type { Variant } from "../reference.ts";

export const answers = {
  units: ({ kinds: [keeps, takes, hides, emptied] }: Variant) => [emptied!, takes!, hides!, keeps!],
};
