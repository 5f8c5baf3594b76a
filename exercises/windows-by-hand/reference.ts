import type { AnswerFunctions } from "#grader/authoring.ts";

export type Variant = { n: number; k: number; E: number; H: number };
export type Own = { inputs: number };

export const answers: AnswerFunctions<Variant, Own> = {
  windows: ({ n, k }) => n - k + 1,
  inputs: ({ k, E }) => k * E,
  weights: ({ H }, { inputs }) => inputs * H,
  wider: ({ E, H }) => E * H,
};
