import type { AnswerFunctions } from "#grader/authoring.ts";

export type Own = { e: string };

export const answers: AnswerFunctions<unknown, Own> = {
  e: () => "d - d .* h .* h",
  wxh: (_, { e }) => `x^T*(${e})`,
  whh: (_, { e }) => `p^T*(${e})`,
  back: (_, { e }) => `(${e})*W^T`,
};
