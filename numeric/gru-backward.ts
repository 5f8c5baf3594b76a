import { sigmoidDerivative, tanhDerivative } from "./activations.ts";
import { type GruStep, type GruWeights, gruForward } from "./gru.ts";
import { addMatrices, type Matrix, outer, timesTransposed, zeroMatrix } from "./matrices.ts";
import { add, complement, multiply, subtract, type Vector, zeroVector } from "./vectors.ts";

/**
 * dL/d… of everything that enters the network; `weights` holds each gradient under the name of its weight. Row t of
 * dStates, [T, H], is the whole dL/dh_t, from the loss at t and from all later steps.
 */
export type GruGradients = { dX: Matrix; weights: GruWeights; dh0: Vector; dStates: Matrix };

export type GruSequence = { X: Matrix; h0: Vector; dH: Matrix };

/**
 * Backpropagation through time for the gated recurrent unit of ./gru.ts. X is [T, E], h0 is [H]; dH is [T, H] and
 * holds what the loss sees of each h_t directly, before anything flows back from later steps.
 */
export function gruBackward(weights: GruWeights, { X, h0, dH }: GruSequence): GruGradients {
  if (X.length !== dH.length) throw new Error(`X has ${X.length} steps and dH has ${dH.length}`);
  const steps = gruForward(weights, X, h0);
  const gradients: GruGradients = { dX: [], weights: zeroWeights(weights), dh0: zeroVector(h0.length), dStates: [] };
  for (let t = X.length - 1; t >= 0; t--) {
    const moment = { x: X[t]!, hPrev: steps[t - 1]?.h ?? h0, step: steps[t]! };
    const dh = add(dH[t]!, gradients.dh0);
    const back = gruStepBackward(weights, moment, dh);
    gradients.dStates.unshift(dh);
    gradients.dX.unshift(back.dx);
    gradients.weights = addWeights(gradients.weights, back.weights);
    gradients.dh0 = back.dhPrev;
  }
  return gradients;
}

type Moment = { x: Vector; hPrev: Vector; step: GruStep };
type StepGradients = { dx: Vector; weights: GruWeights; dhPrev: Vector };

/**
 * One step back. dh is the whole dL/dh′; the a's are what stands inside σ and tanh:
 *
 *     da_n   = dh ⊙ (1 − z) ⊙ (1 − n²)
 *     da_z   = dh ⊙ (h − n) ⊙ z(1 − z)
 *     d(r⊙h) = da_n W_hnᵀ
 *     da_r   = d(r⊙h) ⊙ h ⊙ r(1 − r)
 *     dh     = dh′ ⊙ z + d(r⊙h) ⊙ r + da_r W_hrᵀ + da_z W_hzᵀ
 */
function gruStepBackward(weights: GruWeights, { x, hPrev, step }: Moment, dh: Vector): StepGradients {
  const { r, z, n } = step;
  const dan = multiply(multiply(dh, complement(z)), tanhDerivative(n));
  const daz = multiply(multiply(dh, subtract(hPrev, n)), sigmoidDerivative(z));
  const drh = timesTransposed(dan, weights.Whn);
  const dar = multiply(multiply(drh, hPrev), sigmoidDerivative(r));

  const throughGates = add(timesTransposed(dar, weights.Whr), timesTransposed(daz, weights.Whz));
  return {
    dx: add(timesTransposed(dar, weights.Wxr), timesTransposed(daz, weights.Wxz), timesTransposed(dan, weights.Wxn)),
    dhPrev: add(multiply(dh, z), multiply(drh, r), throughGates),
    weights: {
      Wxr: outer(x, dar),
      Whr: outer(hPrev, dar),
      br: dar,
      Wxz: outer(x, daz),
      Whz: outer(hPrev, daz),
      bz: daz,
      Wxn: outer(x, dan),
      Whn: outer(multiply(r, hPrev), dan),
      bn: dan,
    },
  };
}

function addWeights(a: GruWeights, b: GruWeights): GruWeights {
  return {
    Wxr: addMatrices(a.Wxr, b.Wxr),
    Whr: addMatrices(a.Whr, b.Whr),
    br: add(a.br, b.br),
    Wxz: addMatrices(a.Wxz, b.Wxz),
    Whz: addMatrices(a.Whz, b.Whz),
    bz: add(a.bz, b.bz),
    Wxn: addMatrices(a.Wxn, b.Wxn),
    Whn: addMatrices(a.Whn, b.Whn),
    bn: add(a.bn, b.bn),
  };
}

function zeroWeights({ Wxr, br }: GruWeights): GruWeights {
  const [E, H] = [Wxr.length, br.length];
  const [Wx, Wh, b] = [zeroMatrix(E, H), zeroMatrix(H, H), zeroVector(H)];
  return { Wxr: Wx, Whr: Wh, br: b, Wxz: Wx, Whz: Wh, bz: b, Wxn: Wx, Whn: Wh, bn: b };
}
