/**
 * Your rows belong to the **old** entries. In $\partial h_t / \partial h_{t-1}$ each row belongs to a new entry, so it is
 * $\operatorname{diag}(1 - h_t^2)\, W_{hh}^\top$.
 */
import type { Own, Variant } from "../reference.ts";

export const answers = {
  jacobian: ({ Whh }: Variant, { slopes }: Own) => Whh.map((row) => row.map((weight, j) => weight * slopes[j]!)),
};
