/** With a teacher a mistake does not spread: the next word starts from the right one, so each has the same chance and they are **added up**. */
import type { Variant } from "../reference.ts";

export const answers = {
  taught: ({ p, n }: Variant) => n * p ** n,
};
