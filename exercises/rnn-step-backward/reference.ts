import { tanhDerivative } from "#numeric/activations.ts";
import { type Matrix, outer, timesTransposed } from "#numeric/matrices.ts";
import { rnnStep } from "#numeric/rnn.ts";
import { dot, multiply, type Vector } from "#numeric/vectors.ts";

type RnnStepGradients = { loss: number; dx: Vector; dhPrev: Vector; dWxh: Matrix; dWhh: Matrix; dbh: Vector };

// The parameters are the learner's, six in a row.
export function rnnStepBackward(
  x: Vector,
  hPrev: Vector,
  Wxh: Matrix,
  Whh: Matrix,
  bh: Vector,
  dh: Vector,
): RnnStepGradients {
  const h = rnnStep({ Wxh, Whh, bh }, x, hPrev);
  const da = multiply(dh, tanhDerivative(h));
  return {
    loss: dot(dh, h),
    dx: timesTransposed(da, Wxh),
    dhPrev: timesTransposed(da, Whh),
    dWxh: outer(x, da),
    dWhh: outer(hPrev, da),
    dbh: da,
  };
}
