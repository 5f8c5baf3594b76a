/** These are the gradients in the order of the **sentence**. Each belongs to the row of its word. */
import type { Variant } from "../reference.ts";

export const answers = {
  gradient: ({ back }: Variant) => back,
};
