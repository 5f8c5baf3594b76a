import type { AnswerFunctions } from "#grader/authoring.ts";
import type { Vector } from "#numeric/vectors.ts";

/** `kinds`: the units that keep, take up, hide and are emptied, in this order. */
export type Variant = { f: Vector; i: Vector; o: Vector; kinds: Vector; filled: number; c: number; g: number };

export const answers: AnswerFunctions<Variant, unknown> = {
  units: ({ kinds }) => kinds,
  memory: ({ f, i, filled, c, g }) => f[filled - 1]! * c + i[filled - 1]! * g,
};
