/** You cut each entry off by itself. All of them are **shortened together**, by one factor, so that the direction stays. */
import type { Variant } from "../reference.ts";

export const answers = {
  clipped: ({ g, limit }: Variant) => g.map((entry) => Math.max(-limit, Math.min(limit, entry))),
};
