/** Each word was taken by itself: the **state before**, $h_{t-1} W_{hh}$, is missing from the sum. */
import { tanh } from "#numeric/activations.ts";
import { times } from "#numeric/matrices.ts";
import { add } from "#numeric/vectors.ts";
import { bh, Wxh, X } from "../reference.ts";

export const answers = {
  h2: () => tanh(add(times(X[1]!, Wxh), bh)),
  h3: () => tanh(add(times(X[2]!, Wxh), bh)),
};
