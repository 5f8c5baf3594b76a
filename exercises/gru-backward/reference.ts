import { type GruWeights, gruForward } from "#numeric/gru.ts";
import { gruBackward as backward } from "#numeric/gru-backward.ts";
import type { Matrix } from "#numeric/matrices.ts";
import { dot, type Vector } from "#numeric/vectors.ts";

export function gruBackward(X: Matrix, h0: Vector, W: GruWeights, dH: Matrix) {
  const loss = gruForward(W, X, h0).reduce((sum, { h }, t) => sum + dot(dH[t]!, h), 0);
  const { dX, weights, dh0, dStates } = backward(W, { X, h0, dH });
  return { loss, dX, dW: weights, dh0, dStates };
}
