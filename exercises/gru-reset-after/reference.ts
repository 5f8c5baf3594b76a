import { type GruResetAfterWeights, gruResetAfterStep } from "#numeric/gru-reset-after.ts";
import type { Vector } from "#numeric/vectors.ts";

export function gruStep(x: Vector, hPrev: Vector, W: GruResetAfterWeights): Vector {
  return gruResetAfterStep(W, x, hPrev).h;
}
