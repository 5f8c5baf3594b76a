import type { AnswerFunctions } from "#grader/authoring.ts";

export type Own = { e: string; seen: string };

export const answers: AnswerFunctions<unknown, Own> = {
  e: () => "d - d .* h .* h",
  wxh: (_, { e }) => `x^T*(${e})`,
  whh: (_, { e }) => `p^T*(${e})`,
  back: (_, { e }) => `(${e})*W^T`,
  seen: () => "h - y",
  recurrence: (_, { seen }) => `(${seen}) + n*W^T`,
  sumWxh: () => "x_1^T*e_1 + x_2^T*e_2",
  sumWhh: () => "h_0^T*e_1 + h_1^T*e_2",
  sumBh: () => "e_1 + e_2",
};
