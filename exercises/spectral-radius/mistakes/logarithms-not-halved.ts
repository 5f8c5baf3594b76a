/**
 * Your numbers are **far too small**. Each time you square, the power doubles, and the logarithm of the size counts for
 * half as much as the time before. You add all of them in full.
 *
 * Divide the logarithm at each squaring by the power that you have reached.
 */
export function spectrum(W: Matrix): Spectrum {
  return { radius: spectralRadius(W), norm: Math.sqrt(spectralRadius(product(transpose(W), W))) };
}

function spectralRadius(W: Matrix): number {
  let log = Math.log(size(W));
  let S = divided(W, size(W));
  for (let m = 1; m <= 48; m++) {
    const square = product(S, S);
    log += Math.log(size(square));
    S = divided(square, size(square));
  }
  return Math.exp(log);
}

function product(A: Matrix, B: Matrix): Matrix {
  return A.map((row) => B[0].map((_, j) => row.reduce((sum, entry, k) => sum + entry * B[k][j], 0)));
}

function transpose(W: Matrix): Matrix {
  return W[0].map((_, j) => W.map((row) => row[j]));
}

function size(W: Matrix): number {
  return Math.hypot(...W.flat());
}

function divided(W: Matrix, by: number): Matrix {
  return W.map((row) => row.map((entry) => entry / by));
}
