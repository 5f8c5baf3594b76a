/** The input is right; the old state went through $W_{hh}$ **transposed**. */
import { transpose } from "#numeric/matrices.ts";
import { rnnStep } from "#numeric/rnn.ts";
import type { Own, Variant } from "../reference.ts";

export const answers = {
  h2: (weights: Variant, { h1 }: Own) => rnnStep({ ...weights, Whh: transpose(weights.Whh) }, weights.x2, h1),
};
