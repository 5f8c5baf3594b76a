import { tanh } from "./activations.ts";
import { type Matrix, times } from "./matrices.ts";
import { add, type Vector } from "./vectors.ts";

/** The weights of a simple recurrent cell with E inputs and H hidden units: Wxh [E, H], Whh [H, H], bh [H]. */
export type RnnWeights = { Wxh: Matrix; Whh: Matrix; bh: Vector };

/**
 * One step of the simple recurrent network (Elman, "Finding Structure in Time", 1990), with vectors as rows:
 *
 *     h_t = tanh(x_t W_xh + h_{t−1} W_hh + b_h)
 *
 * x is [E], hPrev and the result are [H].
 */
export function rnnStep({ Wxh, Whh, bh }: RnnWeights, x: Vector, hPrev: Vector): Vector {
  return tanh(add(times(x, Wxh), times(hPrev, Whh), bh));
}

/** The same step along a whole sequence. X is [T, E], h0 is [H]; the result [T, H] holds h_1 … h_T, without h_0. */
export function rnnForward(weights: RnnWeights, X: Matrix, h0: Vector): Matrix {
  const H: Matrix = [];
  for (const x of X) H.push(rnnStep(weights, x, H.at(-1) ?? h0));
  return H;
}
