import type { AnswerFunctions } from "#grader/authoring.ts";

import type { Matrix } from "#numeric/matrices.ts";
import type { Vector } from "#numeric/vectors.ts";

export type Variant = { h: Vector; Whh: Matrix; d: Vector };
export type Own = { slopes: Vector; jacobian: Matrix };

export const answers: AnswerFunctions<Variant, Own> = {
  slopes: ({ h }) => h.map((entry) => 1 - entry ** 2),
  jacobian: ({ Whh }, { slopes }) => slopes.map((slope, j) => [slope * Whh[0]![j]!, slope * Whh[1]![j]!]),
  back: ({ d }, { jacobian }) => [0, 1].map((i) => d[0]! * jacobian[0]![i]! + d[1]! * jacobian[1]![i]!),
};
