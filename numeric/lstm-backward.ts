import { sigmoidDerivative, tanh, tanhDerivative } from "./activations.ts";
import { type LstmState, type LstmStep, type LstmWeights, lstmForward } from "./lstm.ts";
import { type Matrix, outer, timesTransposed } from "./matrices.ts";
import { addTensors, zeroTensors } from "./tensors.ts";
import { add, multiply, type Vector, zeroVector } from "./vectors.ts";

/**
 * dL/d… of everything that enters the network; `weights` holds each gradient under the name of its weight. Row t of
 * dStates, [T, H], is the whole dL/dh_t, from the loss at t and from all later steps.
 */
export type LstmGradients = { dX: Matrix; weights: LstmWeights; dh0: Vector; dc0: Vector; dStates: Matrix };

export type LstmSequence = { X: Matrix; h0: Vector; c0: Vector; dH: Matrix };

/**
 * Backpropagation through time for the network of ./lstm.ts. X is [T, E], h0 and c0 are [H]; dH is [T, H] and holds what
 * the loss sees of each h_t directly, before anything flows back from later steps.
 */
export function lstmBackward(weights: LstmWeights, { X, h0, c0, dH }: LstmSequence): LstmGradients {
  if (X.length !== dH.length) throw new Error(`X has ${X.length} steps and dH has ${dH.length}`);
  const initial = { h: h0, c: c0 };
  const steps = lstmForward(weights, X, initial);
  const nothing = zeroVector(h0.length);
  const gradients: LstmGradients = { dX: [], weights: zeroTensors(weights), dh0: nothing, dc0: nothing, dStates: [] };
  for (let t = X.length - 1; t >= 0; t--) {
    const moment = { x: X[t]!, previous: steps[t - 1] ?? initial, step: steps[t]! };
    const dh = add(dH[t]!, gradients.dh0);
    const back = lstmStepBackward(weights, moment, { dh, dc: gradients.dc0 });
    gradients.dStates.unshift(dh);
    gradients.dX.unshift(back.dx);
    gradients.weights = addTensors(gradients.weights, back.weights);
    gradients.dh0 = back.dhPrev;
    gradients.dc0 = back.dcPrev;
  }
  return gradients;
}

type Moment = { x: Vector; previous: LstmState; step: LstmStep };
type StepGradients = { dx: Vector; weights: LstmWeights; dhPrev: Vector; dcPrev: Vector };

/**
 * One step back. dh is the whole dL/dh′, dc what later steps hand back to c′; the a's are what stands inside σ and tanh:
 *
 *     dc′  = dc + dh ⊙ o ⊙ (1 − tanh²(c′))
 *     da_o = dh ⊙ tanh(c′) ⊙ o(1 − o)      da_f = dc′ ⊙ c ⊙ f(1 − f)
 *     da_i = dc′ ⊙ g ⊙ i(1 − i)            da_g = dc′ ⊙ i ⊙ (1 − g²)
 *     dc   = dc′ ⊙ f                       dh   = Σ_k da_k W_hkᵀ
 */
function lstmStepBackward(
  weights: LstmWeights,
  { x, previous, step }: Moment,
  { dh, dc }: { dh: Vector; dc: Vector },
): StepGradients {
  const { i, f, g, o, c } = step;
  const squashed = tanh(c);
  const dcNow = add(dc, multiply(multiply(dh, o), tanhDerivative(squashed)));
  const dai = multiply(multiply(dcNow, g), sigmoidDerivative(i));
  const daf = multiply(multiply(dcNow, previous.c), sigmoidDerivative(f));
  const dag = multiply(multiply(dcNow, i), tanhDerivative(g));
  const dao = multiply(multiply(dh, squashed), sigmoidDerivative(o));

  const { Wxi, Whi, Wxf, Whf, Wxg, Whg, Wxo, Who } = weights;
  const back = (Wi: Matrix, Wf: Matrix, Wg: Matrix, Wo: Matrix) =>
    add(timesTransposed(dai, Wi), timesTransposed(daf, Wf), timesTransposed(dag, Wg), timesTransposed(dao, Wo));
  return {
    dx: back(Wxi, Wxf, Wxg, Wxo),
    dhPrev: back(Whi, Whf, Whg, Who),
    dcPrev: multiply(dcNow, f),
    weights: {
      ...{ Wxi: outer(x, dai), Whi: outer(previous.h, dai), bi: dai },
      ...{ Wxf: outer(x, daf), Whf: outer(previous.h, daf), bf: daf },
      ...{ Wxg: outer(x, dag), Whg: outer(previous.h, dag), bg: dag },
      ...{ Wxo: outer(x, dao), Who: outer(previous.h, dao), bo: dao },
    },
  };
}
