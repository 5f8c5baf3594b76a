import { type LstmWeights, lstmForward } from "#numeric/lstm.ts";
import { lstmBackward as backward } from "#numeric/lstm-backward.ts";
import type { Matrix } from "#numeric/matrices.ts";
import { dot, type Vector } from "#numeric/vectors.ts";

export function lstmBackward(X: Matrix, h0: Vector, c0: Vector, W: LstmWeights, dH: Matrix) {
  const steps = lstmForward(W, X, { h: h0, c: c0 });
  const loss = steps.reduce((sum, { h }, t) => sum + dot(dH[t]!, h), 0);
  const { dX, weights, dh0, dc0, dStates } = backward(W, { X, h0, c0, dH });
  return { loss, dX, dW: weights, dh0, dc0, dStates };
}
