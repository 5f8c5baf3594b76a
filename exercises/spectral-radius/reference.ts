import { type Matrix, times, transpose } from "#numeric/matrices.ts";
import { dot } from "#numeric/vectors.ts";

export function spectrum(W: Matrix): { radius: number; norm: number } {
  return { radius: spectralRadius(W), norm: Math.sqrt(spectralRadius(product(transpose(W), W))) };
}

const SQUARINGS = 50;

/** Gelfand (1941): ρ = lim ‖Wᵏ‖^(1/k), along k = 2ᵐ. The power is e^(2ᵐ·log) S with ‖S‖ = 1, so nothing overflows. */
function spectralRadius(W: Matrix): number {
  let log = Math.log(frobenius(W));
  let S = divided(W, frobenius(W));
  for (let m = 1; m <= SQUARINGS; m++) {
    const square = product(S, S);
    const n = frobenius(square);
    if (n === 0) return 0;
    log += Math.log(n) / 2 ** m;
    S = divided(square, n);
  }
  return Math.exp(log);
}

function product(A: Matrix, B: Matrix): Matrix {
  return A.map((row) => times(row, B));
}

function frobenius(W: Matrix): number {
  return Math.sqrt(dot(W.flat(), W.flat()));
}

function divided(W: Matrix, n: number): Matrix {
  return W.map((row) => row.map((entry) => entry / n));
}
