import { lstmForward as forward, type LstmWeights } from "#numeric/lstm.ts";
import type { Matrix } from "#numeric/matrices.ts";
import type { Vector } from "#numeric/vectors.ts";

export function lstmForward(X: Matrix, h0: Vector, c0: Vector, W: LstmWeights): { H: Matrix; C: Matrix } {
  const steps = forward(W, X, { h: h0, c: c0 });
  return { H: steps.map(({ h }) => h), C: steps.map(({ c }) => c) };
}
