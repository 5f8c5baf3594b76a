/**
 * Your numbers are what comes out when both weight matrices are used **transposed**: for “cat” that gives
 * $[0.37, 0.41]$, figures that are found in print too. A vector is a row here and stands to the left of the matrix, so
 * each entry of the result walks down a **column**: $0.5 \cdot 0.3 + 0.2 \cdot 0.4$, not $0.5 \cdot 0.3 + 0.2 \cdot 0.7$.
 */
import { tanh } from "#numeric/activations.ts";
import { timesTransposed } from "#numeric/matrices.ts";
import { add, type Vector } from "#numeric/vectors.ts";
import { bh, h0, type Own, Whh, Wxh, X } from "../reference.ts";

const sum = (x: Vector, h: Vector) => add(timesTransposed(x, Wxh), timesTransposed(h, Whh), bh);

export const answers = {
  a1: () => sum(X[0]!, h0),
  h2: (_: unknown, { h1 }: Own) => tanh(sum(X[1]!, h1)),
  h3: (_: unknown, { h2 }: Own) => tanh(sum(X[2]!, h2)),
};
