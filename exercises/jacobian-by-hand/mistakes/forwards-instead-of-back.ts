/** You went **forwards**: $J d$. A gradient comes from the new state and is collected over the new entries, $d\, J$ as a row. */
import type { Own, Variant } from "../reference.ts";

export const answers = {
  back: ({ d }: Variant, { jacobian }: Own) => jacobian.map((row) => row[0]! * d[0]! + row[1]! * d[1]!),
};
