/** The fraction stands upside down: what was **read**, divided by what is handed on. */
import type { Own } from "../reference.ts";

export const answers = {
  share: (_: unknown, { into, out }: Own) => out / into,
};
