import type { AnswerFunctions } from "#grader/authoring.ts";

export type Variant = { p: number; n: number };

export const answers: AnswerFunctions<Variant, unknown> = {
  alone: ({ p, n }) => p ** n,
  taught: ({ p, n }) => p * n,
};
