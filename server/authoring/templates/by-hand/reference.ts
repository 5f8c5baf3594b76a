import type { AnswerFunctions } from "#grader/authoring.ts";
import { multiply, type Vector } from "#numeric/vectors.ts";

export type Variant = { x: Vector; w: Vector; b: number };
/** The answers that others follow from, which may be a learner's own: whoever goes on rightly from a slip has the marks. */
export type Own = { products: Vector; a: number };

// One function for each part that is computed, by the part's id.
export const answers: AnswerFunctions<Variant, Own> = {
  products: ({ x, w }) => multiply(x, w),
  a: ({ b }, { products: [first = 0, second = 0] }) => first + second + b,
  y: (_, { a }) => Math.tanh(a),
};
