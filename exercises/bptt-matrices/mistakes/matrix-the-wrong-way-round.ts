/** The matrix is turned round: its **rows** belong to what comes in, so the column is made of the state before. */
import type { Own } from "../reference.ts";

export const answers = {
  whh: (_: unknown, { e }: Own) => `(${e})^T*p`,
};
