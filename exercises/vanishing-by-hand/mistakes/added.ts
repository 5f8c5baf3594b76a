/** The two factors are **multiplied**, since both act on the gradient one after the other. */
import type { Variant } from "../reference.ts";

export const answers = {
  factor: ({ slope, norm }: Variant) => (slope + norm) / 2,
};
