/** You took the **mean** for the word that is there twice. Its gradients are added. */
import type { Variant } from "../reference.ts";

export const answers = {
  gradient: ({ table, ids, back }: Variant) =>
    table.map((row, word) =>
      row.map((_, k) => {
        const own = back.filter((_, t) => ids[t] === word).map((gradient) => gradient[k]!);
        return own.length === 0 ? 0 : own.reduce((sum, entry) => sum + entry, 0) / own.length;
      }),
    ),
};
