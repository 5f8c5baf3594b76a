/**
 * Real eigenvalues come out well, and matrices that **turn** vectors do not: you multiply one vector by $W$ again and
 * again and take by how much it grew in the last step. With a complex pair that growth never settles.
 *
 * Use a method that does not rely on one eigenvalue being larger than all others, for instance the sizes of the powers
 * of $W$.
 */
export function spectrum(W: Matrix): Spectrum {
  return { radius: lastGrowth(W), norm: Math.sqrt(spectralRadius(product(transpose(W), W))) };
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

function lastGrowth(W: Matrix): number {
  let v: Matrix = [W.map(() => 1)];
  let growth = 0;
  for (let n = 0; n < 1000; n++) {
    const next = product(v, W);
    growth = size(next) / size(v);
    v = divided(next, size(next));
  }
  return growth;
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
