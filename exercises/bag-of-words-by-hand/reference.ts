import type { AnswerFunctions } from "#grader/authoring.ts";

export type Variant = { first: string; second: string };

const LIST = ["dog", "cat", "chased", "the"];
const count = (sentence: string) =>
  LIST.map(
    (word) =>
      sentence
        .toLowerCase()
        .split(" ")
        .filter((one) => one === word).length,
  );

export const answers: AnswerFunctions<Variant, unknown> = {
  first: ({ first }) => count(first),
  second: ({ second }) => count(second),
};
