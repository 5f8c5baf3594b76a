import { numericalGradient, numericalMatrixGradient } from "#numeric/gradient-check.ts";
import type { Matrix } from "#numeric/matrices.ts";
import { type RnnWeights, rnnForward } from "#numeric/rnn.ts";
import { dot, subtract, type Vector } from "#numeric/vectors.ts";

type NumericalGradients = { loss: number; dWxh: Matrix; dWhh: Matrix; dbh: Vector };

// The parameters are the learner's, seven in a row.
export function numericalGradients(
  X: Matrix,
  Y: Matrix,
  Wxh: Matrix,
  Whh: Matrix,
  bh: Vector,
  h0: Vector,
  step: number,
): NumericalGradients {
  const weights = { Wxh, Whh, bh };
  const lossWith = (moved: Partial<RnnWeights>) => squaredLoss(rnnForward({ ...weights, ...moved }, X, h0), Y);
  return {
    loss: lossWith({}),
    dWxh: numericalMatrixGradient((W) => lossWith({ Wxh: W }), Wxh, step),
    dWhh: numericalMatrixGradient((W) => lossWith({ Whh: W }), Whh, step),
    dbh: numericalGradient((b) => lossWith({ bh: b }), bh, step),
  };
}

/** ½ Σ (h − y)² */
function squaredLoss(states: Matrix, targets: Matrix): number {
  const missing = subtract(states.flat(), targets.flat());
  return dot(missing, missing) / 2;
}
