/**
 * Your radius is that of the **symmetric part** $(W + W^\top) / 2$, whose eigenvalues are real and easy to find. They
 * are other ones, unless $W$ is symmetric already.
 */
export function spectrum(W: Matrix): Spectrum {
  return {
    radius: spectralRadius(W.map((row, i) => row.map((entry, j) => (entry + W[j][i]) / 2))),
    norm: Math.sqrt(spectralRadius(product(transpose(W), W))),
  };
}

function spectralRadius(W: Matrix): number {
  if (size(W) === 0) return 0;
  let log = Math.log(size(W));
  let S = divided(W, size(W));
  for (let m = 1; m <= 48; m++) {
    const square = product(S, S);
    if (size(square) === 0) return 0;
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
