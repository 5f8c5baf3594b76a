import { stepJacobian } from "#numeric/jacobian.ts";
import { type Matrix, times } from "#numeric/matrices.ts";
import { frobeniusNorm } from "#numeric/spectrum.ts";
import type { Vector } from "#numeric/vectors.ts";

export function contextReach(H: Matrix, Whh: Matrix, weights: Vector): { plain: Vector; withAttention: Vector } {
  let jacobian: Matrix = Whh.map((_, i) => Whh.map((_row, j) => (i === j ? 1 : 0)));
  const plain: Vector = [];
  for (const h of H.toReversed()) {
    plain.unshift(frobeniusNorm(jacobian));
    const step = stepJacobian(Whh, h);
    jacobian = jacobian.map((row) => times(row, step));
  }
  return { plain, withAttention: weights.map((share) => share * Math.sqrt(Whh.length)) };
}
