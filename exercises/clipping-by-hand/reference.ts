import type { AnswerFunctions } from "#grader/authoring.ts";

import type { Vector } from "#numeric/vectors.ts";

export type Variant = { g: Vector; limit: number };
export type Own = { norm: number; factor: number };

export const answers: AnswerFunctions<Variant, Own> = {
  norm: ({ g }) => Math.hypot(...g),
  factor: ({ limit }, { norm }) => limit / norm,
  clipped: ({ g }, { factor }) => g.map((entry) => factor * entry),
};
