import { tanhDerivative } from "#numeric/activations.ts";
import { type Matrix, times, transpose } from "#numeric/matrices.ts";
import { rnnForward } from "#numeric/rnn.ts";
import { dot, type Vector } from "#numeric/vectors.ts";

type GradientFlow = { jacobian: Matrix; norms: Vector };

/** P_0 = I, P_{k+1} = P_k J_{T-k} with J_t = diag(1 − h_t²) W_hhᵀ; norms[k] = ‖P_k‖_F. */
export function jacobianNorms(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): GradientFlow {
  let jacobian = identity(bh.length);
  const norms = [frobenius(jacobian)];
  for (const h of rnnForward({ Wxh, Whh, bh }, X, h0).toReversed()) {
    const slopes = tanhDerivative(h);
    const J = transpose(Whh).map((row, j) => row.map((weight) => slopes[j]! * weight));
    jacobian = jacobian.map((row) => times(row, J));
    norms.push(frobenius(jacobian));
  }
  return { jacobian, norms };
}

function identity(size: number): Matrix {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
}

function frobenius(P: Matrix): number {
  return Math.sqrt(dot(P.flat(), P.flat()));
}
