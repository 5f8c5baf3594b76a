import type { Matrix } from "#numeric/matrices.ts";
import { rnnForward as forward } from "#numeric/rnn.ts";
import type { Vector } from "#numeric/vectors.ts";

export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  return forward({ Wxh, Whh, bh }, X, h0);
}
