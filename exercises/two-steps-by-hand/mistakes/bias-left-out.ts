/** The **bias** $b_h$ is missing from the sum. */
import { rnnStep } from "#numeric/rnn.ts";
import type { Own, Variant } from "../reference.ts";

const bare = (weights: Variant) => ({ ...weights, bh: [0, 0] });

export const answers = {
  h1: (weights: Variant) => rnnStep(bare(weights), weights.x1, [0, 0]),
  h2: (weights: Variant, { h1 }: Own) => rnnStep(bare(weights), weights.x2, h1),
};
