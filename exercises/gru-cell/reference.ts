import { gruStep as step } from "#numeric/gru.ts";
import type { Matrix } from "#numeric/matrices.ts";
import type { Vector } from "#numeric/vectors.ts";

// The parameters are the learner's, eleven in a row.
export function gruStep(
  x: Vector,
  hPrev: Vector,
  Wxr: Matrix,
  Whr: Matrix,
  br: Vector,
  Wxz: Matrix,
  Whz: Matrix,
  bz: Vector,
  Wxn: Matrix,
  Whn: Matrix,
  bn: Vector,
): Vector {
  return step({ Wxr, Whr, br, Wxz, Whz, bz, Wxn, Whn, bn }, x, hPrev).h;
}
