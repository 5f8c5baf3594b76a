import type { AnswerFunctions } from "#grader/authoring.ts";

export type Variant = { T: number; slope: number; norm: number };
export type Own = { factor: number };

export const answers: AnswerFunctions<Variant, Own> = {
  factor: ({ slope, norm }) => slope * norm,
  gradient: ({ T }, { factor }) => factor ** (T - 1),
  reach: (_, { factor }) => Math.floor(Math.log(0.001) / Math.log(factor)) + 1,
};
