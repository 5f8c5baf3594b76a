import { type Matrix, times } from "#numeric/matrices.ts";
import type { Vector } from "#numeric/vectors.ts";

export function rowTimesMatrix(x: Vector, W: Matrix): Vector {
  return times(x, W);
}
