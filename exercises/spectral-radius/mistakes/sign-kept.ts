/**
 * The size of your radius is right, but where the dominant eigenvalue is negative, your radius is **negative** too. It
 * is an absolute value: a factor of $-0.9$ makes things as small as one of $0.9$.
 */
export function spectrum(W: Matrix): Spectrum {
  return { radius: sign(W) * spectralRadius(W), norm: Math.sqrt(spectralRadius(product(transpose(W), W))) };
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

// The sign of v W v for a vector that has been multiplied by W many times.
function sign(W: Matrix): number {
  let v: Matrix = [W.map((_, i) => 1 + i / 10)];
  for (let n = 0; n < 1000; n++) {
    const next = product(v, W);
    v = divided(next, size(next));
  }
  const along = product(v, W)[0].reduce((sum, entry, i) => sum + entry * v[0][i], 0);
  return along < -1e-12 ? -1 : 1;
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
