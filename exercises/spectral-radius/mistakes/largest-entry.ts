/**
 * The radius is right, but your `norm` is the **largest entry** in absolute value. A vector can be stretched further
 * than that, since the entries of a row work together.
 */
export function spectrum(W: Matrix): Spectrum {
  return { radius: spectralRadius(W), norm: Math.max(...W.flat().map(Math.abs)) };
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
