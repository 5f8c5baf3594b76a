import type { AnswerFunctions } from "#grader/authoring.ts";

export type Variant = { E: number; H: number };
export type Own = { wxh: number; whh: number; total: number };

export const answers: AnswerFunctions<Variant, Own> = {
  wxh: ({ E, H }) => E * H,
  whh: ({ H }) => H * H,
  total: ({ H }, { wxh, whh }) => wxh + whh + H,
  gru: (_, { total }) => 3 * total,
  lstm: (_, { total }) => 4 * total,
};
