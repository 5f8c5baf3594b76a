import { dotProductAttention as attend } from "#numeric/attention.ts";
import type { Matrix } from "#numeric/matrices.ts";
import type { Vector } from "#numeric/vectors.ts";

export function dotProductAttention(q: Vector, K: Matrix): { weights: Vector; context: Vector } {
  return attend(q, K);
}
