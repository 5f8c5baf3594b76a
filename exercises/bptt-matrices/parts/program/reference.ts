import type { Matrix } from "#numeric/matrices.ts";
import { rnnForward } from "#numeric/rnn.ts";
import { rnnBackward } from "#numeric/rnn-backward.ts";
import { dot, subtract, type Vector } from "#numeric/vectors.ts";

/** With L = ½ Σ |h_t − y_t|² the loss sees h_t − y_t of each state directly. */
export function bptt(X: Matrix, Y: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector) {
  const states = rnnForward({ Wxh, Whh, bh }, X, h0);
  const dH = states.map((h, t) => subtract(h, Y[t]!));
  const loss = dH.reduce((sum, d) => sum + dot(d, d) / 2, 0);
  const { dWxh, dWhh, dbh } = rnnBackward({ Wxh, Whh, bh }, { X, h0, dH });
  return { loss, dWxh, dWhh, dbh };
}
