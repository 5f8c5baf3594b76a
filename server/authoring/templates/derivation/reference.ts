import type { AnswerFunctions } from "#grader/authoring.ts";

export type Own = { error: string };

// Expressions are text, in the names that exercise.json gives each part. A choice has its answer in exercise.json.
export const answers: AnswerFunctions<unknown, Own> = {
  error: () => "y - t",
  weight: (_, { error }) => `(${error})*x`,
  bias: () => "w*x + b - t",
};
