import { addMatrices, type Matrix } from "#numeric/matrices.ts";
import { rnnForward } from "#numeric/rnn.ts";
import { type RnnGradients, rnnBackward } from "#numeric/rnn-backward.ts";
import { add, dot, type Vector } from "#numeric/vectors.ts";

type TruncatedGradients = RnnGradients & { loss: number };

/** Each chunk is a sequence of its own that begins from the state the one before it left; the gradients are added. */
export function truncatedBptt(
  X: Matrix,
  Wxh: Matrix,
  Whh: Matrix,
  bh: Vector,
  h0: Vector,
  dH: Matrix,
  k: number,
): TruncatedGradients {
  const weights = { Wxh, Whh, bh };
  const states = rnnForward(weights, X, h0);
  const chunks = Array.from({ length: Math.ceil(X.length / k) }, (_, c) => {
    const [from, to] = [c * k, (c + 1) * k];
    const chunk = { X: X.slice(from, to), dH: dH.slice(from, to), h0: states[from - 1] ?? h0 };
    return rnnBackward(weights, chunk);
  });
  return {
    loss: dot(dH.flat(), states.flat()),
    dX: chunks.flatMap(({ dX }) => dX),
    dWxh: chunks.map(({ dWxh }) => dWxh).reduce(addMatrices),
    dWhh: chunks.map(({ dWhh }) => dWhh).reduce(addMatrices),
    dbh: chunks.map(({ dbh }) => dbh).reduce((a, b) => add(a, b)),
    dh0: chunks[0]!.dh0,
    dStates: chunks.flatMap(({ dStates }) => dStates),
  };
}
