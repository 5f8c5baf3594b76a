/** The second input was taken by itself: $h_1 W_{hh}$ is missing. Without it the network has no memory. */
import { rnnStep } from "#numeric/rnn.ts";
import type { Variant } from "../reference.ts";

export const answers = {
  h2: (weights: Variant) => rnnStep(weights, weights.x2, [0, 0]),
};
