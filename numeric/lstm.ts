import { sigmoid, tanh } from "./activations.ts";
import { type Matrix, times } from "./matrices.ts";
import { add, multiply, type Vector } from "./vectors.ts";

/** Input gate i, forget gate f, candidate g, output gate o. Every Wx… is [E, H], every Wh… [H, H], every b… [H]. */
export type LstmWeights = {
  Wxi: Matrix;
  Whi: Matrix;
  bi: Vector;
  Wxf: Matrix;
  Whf: Matrix;
  bf: Vector;
  Wxg: Matrix;
  Whg: Matrix;
  bg: Vector;
  Wxo: Matrix;
  Who: Matrix;
  bo: Vector;
};

/** What a step hands on: output h and memory c, both [H]. */
export type LstmState = { h: Vector; c: Vector };

/** The new state and what led to it, all [H]. */
export type LstmStep = LstmState & { i: Vector; f: Vector; g: Vector; o: Vector };

/**
 * One step of long short-term memory (Hochreiter and Schmidhuber, "Long Short-Term Memory", 1997, with the forget gate of
 * Gers, Schmidhuber and Cummins, "Learning to Forget", 2000), as PyTorch computes it:
 *
 *     i  = σ(x W_xi + h W_hi + b_i)        f = σ(x W_xf + h W_hf + b_f)
 *     g  = tanh(x W_xg + h W_hg + b_g)     o = σ(x W_xo + h W_ho + b_o)
 *     c′ = f ⊙ c + i ⊙ g
 *     h′ = o ⊙ tanh(c′)
 *
 * x is [E], h and c before the step are [H].
 */
export function lstmStep(weights: LstmWeights, x: Vector, previous: LstmState): LstmStep {
  const { Wxi, Whi, bi, Wxf, Whf, bf, Wxg, Whg, bg, Wxo, Who, bo } = weights;
  const i = sigmoid(add(times(x, Wxi), times(previous.h, Whi), bi));
  const f = sigmoid(add(times(x, Wxf), times(previous.h, Whf), bf));
  const g = tanh(add(times(x, Wxg), times(previous.h, Whg), bg));
  const o = sigmoid(add(times(x, Wxo), times(previous.h, Who), bo));

  const c = add(multiply(f, previous.c), multiply(i, g));
  const h = multiply(o, tanh(c));
  return { i, f, g, o, h, c };
}

/** The same step along a whole sequence. X is [T, E]; the result has one entry for each of the T steps. */
export function lstmForward(weights: LstmWeights, X: Matrix, initial: LstmState): LstmStep[] {
  const steps: LstmStep[] = [];
  for (const x of X) steps.push(lstmStep(weights, x, steps.at(-1) ?? initial));
  return steps;
}
