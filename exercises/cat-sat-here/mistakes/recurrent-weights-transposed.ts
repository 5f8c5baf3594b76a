/**
 * The words are right; the old state went through $W_{hh}$ **transposed**. Its rows belong to the old state and its
 * columns to the new one: the first entry of $h_1 W_{hh}$ takes $0.1$ and $0.6$, not $0.1$ and $0.5$.
 */
import { tanh } from "#numeric/activations.ts";
import { times, timesTransposed } from "#numeric/matrices.ts";
import { add, type Vector } from "#numeric/vectors.ts";
import { bh, type Own, Whh, Wxh, X } from "../reference.ts";

const sum = (x: Vector, h: Vector) => add(times(x, Wxh), timesTransposed(h, Whh), bh);

export const answers = {
  h2: (_: unknown, { h1 }: Own) => tanh(sum(X[1]!, h1)),
  h3: (_: unknown, { h2 }: Own) => tanh(sum(X[2]!, h2)),
};
