import type { AnswerFunctions } from "#grader/authoring.ts";

import type { Matrix } from "#numeric/matrices.ts";
import { rnnStep } from "#numeric/rnn.ts";
import type { Vector } from "#numeric/vectors.ts";

export type Variant = { x1: Vector; x2: Vector; Wxh: Matrix; Whh: Matrix; bh: Vector };
export type Own = { h1: Vector };

export const answers: AnswerFunctions<Variant, Own> = {
  h1: (weights) => rnnStep(weights, weights.x1, [0, 0]),
  h2: (weights, { h1 }) => rnnStep(weights, weights.x2, h1),
};
