import type { AnswerFunctions } from "#grader/authoring.ts";

export type Own = { slope: string; back: string; direct: string; first: string };

export const answers: AnswerFunctions<unknown, Own> = {
  slope: () => "1 - h_2^2",
  back: (_, { slope }) => `g*(${slope})*w`,
  direct: (_, { slope }) => `g*(${slope})*h_1`,
  first: (_, { back }) => `(${back})*(1 - h_1^2)*h_0`,
  whole: (_, { direct, first }) => `(${direct}) + (${first})`,
  bias: () => "g*(1 - h_2^2)*(1 + w*(1 - h_1^2))",
};
