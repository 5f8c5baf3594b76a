/** In $a$ the matrix $W_{hh}$ multiplies the state **before**, $p$. You have taken the new one. */
import type { Own } from "../reference.ts";

export const answers = {
  whh: (_: unknown, { e }: Own) => `h^T*(${e})`,
};
