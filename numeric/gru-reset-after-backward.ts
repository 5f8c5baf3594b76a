import { sigmoidDerivative, tanhDerivative } from "./activations.ts";
import type { GruSequence } from "./gru-backward.ts";
import { type GruResetAfterStep, type GruResetAfterWeights, gruResetAfterForward } from "./gru-reset-after.ts";
import { type Matrix, outer, timesTransposed } from "./matrices.ts";
import { addTensors, zeroTensors } from "./tensors.ts";
import { add, complement, multiply, subtract, type Vector, zeroVector } from "./vectors.ts";

/** dL/d… of everything that enters the network. `weights` holds each gradient under the name of its weight. */
export type GruResetAfterGradients = { dX: Matrix; weights: GruResetAfterWeights; dh0: Vector };

/** Backpropagation through time for the unit of ./gru-reset-after.ts. Shapes as in ./gru-backward.ts. */
export function gruResetAfterBackward(
  weights: GruResetAfterWeights,
  { X, h0, dH }: GruSequence,
): GruResetAfterGradients {
  if (X.length !== dH.length) throw new Error(`X has ${X.length} steps and dH has ${dH.length}`);
  const steps = gruResetAfterForward(weights, X, h0);
  const gradients = { dX: [] as Matrix, weights: zeroTensors(weights), dh0: zeroVector(h0.length) };
  for (let t = X.length - 1; t >= 0; t--) {
    const moment = { x: X[t]!, hPrev: steps[t - 1]?.h ?? h0, step: steps[t]! };
    const back = stepBackward(weights, moment, add(dH[t]!, gradients.dh0));
    gradients.dX.unshift(back.dx);
    gradients.weights = addTensors(gradients.weights, back.weights);
    gradients.dh0 = back.dhPrev;
  }
  return gradients;
}

type Moment = { x: Vector; hPrev: Vector; step: GruResetAfterStep };
type StepGradients = { dx: Vector; weights: GruResetAfterWeights; dhPrev: Vector };

/**
 * One step back. dh is the whole dL/dh′; the a's are what stands inside σ and tanh, p is h W_hn + b_hn:
 *
 *     da_n = dh ⊙ (1 − z) ⊙ (1 − n²)        dp   = da_n ⊙ r
 *     da_z = dh ⊙ (h − n) ⊙ z(1 − z)        da_r = da_n ⊙ p ⊙ r(1 − r)
 *     dh   = dh′ ⊙ z + dp W_hnᵀ + da_r W_hrᵀ + da_z W_hzᵀ
 */
function stepBackward(weights: GruResetAfterWeights, { x, hPrev, step }: Moment, dh: Vector): StepGradients {
  const { r, z, p, n } = step;
  const dan = multiply(multiply(dh, complement(z)), tanhDerivative(n));
  const daz = multiply(multiply(dh, subtract(hPrev, n)), sigmoidDerivative(z));
  const dar = multiply(multiply(dan, p), sigmoidDerivative(r));
  const dp = multiply(dan, r);

  const { Wxr, Whr, Wxz, Whz, Wxn, Whn } = weights;
  return {
    dx: add(timesTransposed(dar, Wxr), timesTransposed(daz, Wxz), timesTransposed(dan, Wxn)),
    dhPrev: add(multiply(dh, z), timesTransposed(dp, Whn), timesTransposed(dar, Whr), timesTransposed(daz, Whz)),
    weights: {
      ...{ Wxr: outer(x, dar), Whr: outer(hPrev, dar), br: dar },
      ...{ Wxz: outer(x, daz), Whz: outer(hPrev, daz), bz: daz },
      ...{ Wxn: outer(x, dan), Whn: outer(hPrev, dp), bn: dan, bhn: dp },
    },
  };
}
