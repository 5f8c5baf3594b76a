import type { Matrix } from "#numeric/matrices.ts";
import { rnnBackward as backward, type RnnGradients } from "#numeric/rnn-backward.ts";
import type { Vector } from "#numeric/vectors.ts";

// The parameters are the learner's, six in a row.
export function rnnBackward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector, dH: Matrix): RnnGradients {
  return backward({ Wxh, Whh, bh }, { X, h0, dH });
}
