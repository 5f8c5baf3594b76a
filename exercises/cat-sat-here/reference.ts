import type { AnswerFunctions } from "#grader/authoring.ts";

import { tanh } from "#numeric/activations.ts";
import { type Matrix, times } from "#numeric/matrices.ts";
import { add, type Vector } from "#numeric/vectors.ts";

export const X: Matrix = [
  [0.5, 0.2],
  [0.1, 0.9],
  [0.8, 0.3],
];
export const Wxh: Matrix = [
  [0.3, 0.7],
  [0.4, 0.2],
];
export const Whh: Matrix = [
  [0.1, 0.5],
  [0.6, 0.3],
];
export const bh: Vector = [0.1, 0.2];
export const h0: Vector = [0, 0];

const sum = (x: Vector, h: Vector) => add(times(x, Wxh), times(h, Whh), bh);

export type Own = { a1: Vector; h1: Vector; h2: Vector };

export const answers: AnswerFunctions<unknown, Own> = {
  a1: () => sum(X[0]!, h0),
  h1: (_, { a1 }) => tanh(a1),
  h2: (_, { h1 }) => tanh(sum(X[1]!, h1)),
  h3: (_, { h2 }) => tanh(sum(X[2]!, h2)),
};
