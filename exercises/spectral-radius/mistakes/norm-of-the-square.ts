/**
 * The radius is right, and your `norm` is the same number: you took the root of the spectral radius of $W W$. Squaring
 * a matrix squares its eigenvalues and says nothing about singular values.
 *
 * One of the two factors has to be transposed.
 */
export function spectrum(W: Matrix): Spectrum {
  return { radius: spectralRadius(W), norm: Math.sqrt(spectralRadius(product(W, W))) };
}

function spectralRadius(W: Matrix): number {
  let log = Math.log(size(W));
  let S = divided(W, size(W));
  for (let m = 1; m <= 48; m++) {
    const square = product(S, S);
    log += Math.log(size(square)) / 2 ** m;
    S = divided(square, size(square));
  }
  return Math.exp(log);
}

function product(A: Matrix, B: Matrix): Matrix {
  return A.map((row) => B[0].map((_, j) => row.reduce((sum, entry, k) => sum + entry * B[k][j], 0)));
}

function size(W: Matrix): number {
  return Math.hypot(...W.flat());
}

function divided(W: Matrix, by: number): Matrix {
  return W.map((row) => row.map((entry) => entry / by));
}
