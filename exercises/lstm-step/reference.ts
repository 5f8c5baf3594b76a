import { type LstmWeights, lstmStep as step } from "#numeric/lstm.ts";
import type { Vector } from "#numeric/vectors.ts";

export function lstmStep(x: Vector, hPrev: Vector, cPrev: Vector, W: LstmWeights): { h: Vector; c: Vector } {
  const { h, c } = step(W, x, { h: hPrev, c: cPrev });
  return { h, c };
}
