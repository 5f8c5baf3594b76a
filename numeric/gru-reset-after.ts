import { sigmoid, tanh } from "./activations.ts";
import type { GruStep, GruWeights } from "./gru.ts";
import { type Matrix, times } from "./matrices.ts";
import { add, complement, multiply, type Vector } from "./vectors.ts";

/** The weights of ./gru.ts, and bhn [H], a bias of its own for what the reset gate closes on. */
export type GruResetAfterWeights = GruWeights & { bhn: Vector };

/** The step of ./gru.ts, and what the reset gate multiplies: p = h W_hn + b_hn, [H]. */
export type GruResetAfterStep = GruStep & { p: Vector };

/**
 * One step of the gated recurrent unit as cuDNN and PyTorch compute it, with the reset gate applied after the product:
 *
 *     r  = σ(x W_xr + h W_hr + b_r)        z = σ(x W_xz + h W_hz + b_z)
 *     n  = tanh(x W_xn + b_n + r ⊙ (h W_hn + b_hn))
 *     h′ = (1 − z) ⊙ n + z ⊙ h
 *
 * It needs one product with h where Cho's form needs two in a row. x is [E], hPrev is [H].
 */
export function gruResetAfterStep(weights: GruResetAfterWeights, x: Vector, hPrev: Vector): GruResetAfterStep {
  const { Wxr, Whr, br, Wxz, Whz, bz, Wxn, Whn, bn, bhn } = weights;
  const r = sigmoid(add(times(x, Wxr), times(hPrev, Whr), br));
  const z = sigmoid(add(times(x, Wxz), times(hPrev, Whz), bz));
  const p = add(times(hPrev, Whn), bhn);
  const n = tanh(add(times(x, Wxn), bn, multiply(r, p)));

  const h = add(multiply(complement(z), n), multiply(z, hPrev));
  return { r, z, p, n, h };
}

/** The same step along a whole sequence. X is [T, E], h0 is [H]; the result has one entry for each of the T steps. */
export function gruResetAfterForward(weights: GruResetAfterWeights, X: Matrix, h0: Vector): GruResetAfterStep[] {
  const steps: GruResetAfterStep[] = [];
  for (const x of X) steps.push(gruResetAfterStep(weights, x, steps.at(-1)?.h ?? h0));
  return steps;
}
