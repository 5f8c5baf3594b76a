/**
 * On the way back the weights are **transposed**. Forward, $W$ collects down its columns; back, each old entry collects
 * along its row, over the new entries that it went into.
 */
import type { Own } from "../reference.ts";

export const answers = {
  back: (_: unknown, { e }: Own) => `(${e})*W`,
  recurrence: (_: unknown, { seen }: Own) => `(${seen}) + n*W`,
};
