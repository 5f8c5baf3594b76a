/**
 * Both matrices were used **transposed**. The row stands to the left: its first number goes along the first **row** of the
 * matrix, and what comes out is collected down the columns.
 */
import { transpose } from "#numeric/matrices.ts";
import { rnnStep } from "#numeric/rnn.ts";
import type { Own, Variant } from "../reference.ts";

const turned = (weights: Variant) => ({ ...weights, Wxh: transpose(weights.Wxh), Whh: transpose(weights.Whh) });

export const answers = {
  h1: (weights: Variant) => rnnStep(turned(weights), weights.x1, [0, 0]),
  h2: (weights: Variant, { h1 }: Own) => rnnStep(turned(weights), weights.x2, h1),
};
