import { sigmoid, tanh } from "./activations.ts";
import { type Matrix, times } from "./matrices.ts";
import { add, complement, multiply, type Vector } from "./vectors.ts";

/** Reset gate r, update gate z, candidate n. Every Wx… is [E, H], every Wh… is [H, H], every b… is [H]. */
export type GruWeights = {
  Wxr: Matrix;
  Whr: Matrix;
  br: Vector;
  Wxz: Matrix;
  Whz: Matrix;
  bz: Vector;
  Wxn: Matrix;
  Whn: Matrix;
  bn: Vector;
};

/** The new state h and what led to it, all [H]. The way back needs the gates, so they are not thrown away. */
export type GruStep = { r: Vector; z: Vector; n: Vector; h: Vector };

/**
 * One step of the gated recurrent unit (Cho et al., "Learning Phrase Representations using RNN Encoder–Decoder", 2014),
 * with the reset gate applied before the product:
 *
 *     r  = σ(x W_xr + h W_hr + b_r)
 *     z  = σ(x W_xz + h W_hz + b_z)
 *     n  = tanh(x W_xn + (r ⊙ h) W_hn + b_n)
 *     h′ = (1 − z) ⊙ n + z ⊙ h
 *
 * So z is what is kept. Chung et al. (2014) write it the other way round; cuDNN and PyTorch reset after the product.
 * x is [E], hPrev is [H].
 */
export function gruStep(weights: GruWeights, x: Vector, hPrev: Vector): GruStep {
  const { Wxr, Whr, br, Wxz, Whz, bz, Wxn, Whn, bn } = weights;
  const r = sigmoid(add(times(x, Wxr), times(hPrev, Whr), br));
  const z = sigmoid(add(times(x, Wxz), times(hPrev, Whz), bz));
  const n = tanh(add(times(x, Wxn), times(multiply(r, hPrev), Whn), bn));

  const h = add(multiply(complement(z), n), multiply(z, hPrev));
  return { r, z, n, h };
}

/** The same step along a whole sequence. X is [T, E], h0 is [H]; the result has one entry for each of the T steps. */
export function gruForward(weights: GruWeights, X: Matrix, h0: Vector): GruStep[] {
  const steps: GruStep[] = [];
  for (const x of X) steps.push(gruStep(weights, x, steps.at(-1)?.h ?? h0));
  return steps;
}
