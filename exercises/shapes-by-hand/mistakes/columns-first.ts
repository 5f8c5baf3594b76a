/** The two numbers stand the wrong way round. **Rows** come first, and the input of a matrix comes in at its rows. */
import type { Variant } from "../reference.ts";

export const answers = {
  wxh: ({ E, H }: Variant) => [H, E],
  states: ({ T, H }: Variant) => [H, T],
  logits: ({ T, V }: Variant) => [V, T],
  why: ({ H, V }: Variant) => [V, H],
  gradient: ({ E, H }: Variant) => [H, E],
};
