import type { AnswerFunctions } from "#grader/authoring.ts";

import type { Vector } from "#numeric/vectors.ts";

export type Variant = { w: Vector; first: Vector; second: Vector; rate: number };
export type Own = { gradient: Vector };

export const answers: AnswerFunctions<Variant, Own> = {
  gradient: ({ first, second }) => first.map((entry, i) => entry + second[i]!),
  next: ({ w, rate }, { gradient }) => w.map((entry, i) => entry - rate * gradient[i]!),
};
