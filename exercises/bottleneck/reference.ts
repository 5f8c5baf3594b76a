import { type Matrix, matrixShape } from "#numeric/matrices.ts";
import { rnnBackward } from "#numeric/rnn-backward.ts";
import { type Vector, zeroVector } from "#numeric/vectors.ts";

type Reach = { squeeze: number; last: Vector; mixture: Vector };

// The parameters are the learner's, six in a row.
export function gradientReach(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, shares: Vector, g: Vector): Reach {
  const lengths = (parts: Vector) => {
    const dH = parts.map((part) => g.map((entry) => part * entry));
    const { dX } = rnnBackward({ Wxh, Whh, bh }, { X, h0: zeroVector(bh.length), dH });
    return dX.map((row) => Math.hypot(...row));
  };
  const [S, E] = matrixShape(X);
  return {
    squeeze: (S * E) / bh.length,
    last: lengths(X.map((_, t) => (t === S - 1 ? 1 : 0))),
    mixture: lengths(shares),
  };
}
