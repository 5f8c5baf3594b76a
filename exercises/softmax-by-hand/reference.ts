import type { AnswerFunctions } from "#grader/authoring.ts";

import { type Vector } from "#numeric/vectors.ts";

export type Variant = { z: Vector; number: number };
export type Own = { exponentials: Vector; p: Vector };

export const answers: AnswerFunctions<Variant, Own> = {
  exponentials: ({ z }) => z.map(Math.exp),
  p: (_, { exponentials }) => exponentials.map((e) => e / exponentials.reduce((sum, other) => sum + other, 0)),
  loss: ({ number }, { p }) => -Math.log(p[number - 1]!),
  gradient: ({ number }, { p }) => p.map((share, i) => share - (i === number - 1 ? 1 : 0)),
};
