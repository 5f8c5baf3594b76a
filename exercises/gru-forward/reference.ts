import { gruForward as forward, type GruWeights } from "#numeric/gru.ts";
import type { Matrix } from "#numeric/matrices.ts";
import type { Vector } from "#numeric/vectors.ts";

export function gruForward(X: Matrix, h0: Vector, W: GruWeights): Matrix {
  return forward(W, X, h0).map(({ h }) => h);
}
