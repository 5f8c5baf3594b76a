import { tanhDerivative } from "./activations.ts";
import { addMatrices, type Matrix, outer, timesTransposed, zeroMatrix } from "./matrices.ts";
import { type RnnWeights, rnnForward } from "./rnn.ts";
import { add, multiply, type Vector, zeroVector } from "./vectors.ts";

/**
 * dL/d… of everything that enters the network, each in the shape of the thing itself; and of the states on the way: row t
 * of dStates, [T, H], is the whole dL/dh_t, from the loss at t and from all later steps.
 */
export type RnnGradients = {
  dX: Matrix;
  dWxh: Matrix;
  dWhh: Matrix;
  dbh: Vector;
  dh0: Vector;
  dStates: Matrix;
};

export type RnnSequence = { X: Matrix; h0: Vector; dH: Matrix };

/**
 * Backpropagation through time (Werbos, "Backpropagation Through Time: What It Does and How to Do It", 1990).
 *
 * X is [T, E], h0 is [H]. dH is [T, H]: its row t is what the loss sees of h_t directly, before anything flows back
 * from later steps. With a_t for what stands inside the tanh, and da_{T+1} = 0, for t = T … 1:
 *
 *     dh_t     = dH_t + da_{t+1} W_hhᵀ
 *     da_t     = dh_t ⊙ (1 − h_t²)
 *     dx_t     = da_t W_xhᵀ
 *     dW_xh    = Σ_t x_tᵀ da_t
 *     dW_hh    = Σ_t h_{t−1}ᵀ da_t
 *     db_h     = Σ_t da_t
 *     dh_0     = da_1 W_hhᵀ
 */
export function rnnBackward(weights: RnnWeights, { X, h0, dH }: RnnSequence): RnnGradients {
  requireGradientForEachStep(X, dH);
  const H = [h0, ...rnnForward(weights, X, h0)];
  const gradients = zeroGradients(weights, X.length);
  for (let t = X.length; t >= 1; t--) {
    const dh = add(dH[t - 1]!, gradients.dh0);
    const da = multiply(dh, tanhDerivative(H[t]!));
    gradients.dStates[t - 1] = dh;
    gradients.dX[t - 1] = timesTransposed(da, weights.Wxh);
    gradients.dWxh = addMatrices(gradients.dWxh, outer(X[t - 1]!, da));
    gradients.dWhh = addMatrices(gradients.dWhh, outer(H[t - 1]!, da));
    gradients.dbh = add(gradients.dbh, da);
    gradients.dh0 = timesTransposed(da, weights.Whh); // What step t hands back to the state before it, at last to h_0.
  }
  return gradients;
}

function requireGradientForEachStep(X: Matrix, dH: Matrix): void {
  if (X.length !== dH.length) throw new Error(`X has ${X.length} steps and dH has ${dH.length}`);
}

function zeroGradients({ Wxh, bh }: RnnWeights, steps: number): RnnGradients {
  const [E, H] = [Wxh.length, bh.length];
  return {
    dX: zeroMatrix(steps, E),
    dWxh: zeroMatrix(E, H),
    dWhh: zeroMatrix(H, H),
    dbh: zeroVector(H),
    dh0: zeroVector(H),
    dStates: zeroMatrix(steps, H),
  };
}
