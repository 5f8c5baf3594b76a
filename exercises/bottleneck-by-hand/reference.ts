import type { AnswerFunctions } from "#grader/authoring.ts";

export type Variant = { T: number; E: number; H: number };
export type Own = { into: number; out: number };

export const answers: AnswerFunctions<Variant, Own> = {
  into: ({ T, E }) => T * E,
  out: ({ H }) => H,
  share: (_, { into, out }) => into / out,
  all: ({ T, H }) => T * H,
};
