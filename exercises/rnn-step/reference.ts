import type { Matrix } from "#numeric/matrices.ts";
import { rnnStep as step } from "#numeric/rnn.ts";
import type { Vector } from "#numeric/vectors.ts";

export function rnnStep(x: Vector, hPrev: Vector, Wxh: Matrix, Whh: Matrix, bh: Vector): Vector {
  return step({ Wxh, Whh, bh }, x, hPrev);
}
