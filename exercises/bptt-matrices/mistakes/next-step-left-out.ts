/**
 * This is only what the loss sees of $h_t$ **directly**. The state also goes into the next step, and what that step hands
 * back is added.
 */
import type { Own } from "../reference.ts";

export const answers = {
  recurrence: (_: unknown, { seen }: Own) => seen,
};
