import type { AnswerFunctions } from "#grader/authoring.ts";

import type { Vector } from "#numeric/vectors.ts";

export type Variant = { p: Vector };
export type Own = { costs: Vector; loss: number };

export const answers: AnswerFunctions<Variant, Own> = {
  costs: ({ p }) => p.map((share) => -Math.log(share)),
  loss: (_, { costs }) => costs.reduce((sum, cost) => sum + cost, 0) / costs.length,
  perplexity: (_, { loss }) => Math.exp(loss),
};
