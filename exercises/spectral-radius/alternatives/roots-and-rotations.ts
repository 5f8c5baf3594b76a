type Complex = { re: number; im: number };

/** The radius from the roots of the characteristic polynomial, the norm from Jacobi's rotations. */
export function spectrum(W: Matrix): Spectrum {
  const radius = Math.max(...roots(characteristicPolynomial(W)).map(({ re, im }) => Math.hypot(re, im)));
  return { radius, norm: Math.sqrt(Math.max(...symmetricEigenvalues(product(transpose(W), W)))) };
}

/** Faddeev and LeVerrier: the coefficients of lambda^n + c[1] lambda^(n-1) + ... + c[n]. */
function characteristicPolynomial(W: Matrix): number[] {
  const c = [1];
  let M = W.map((row) => row.map(() => 0));
  for (let k = 1; k <= W.length; k++) {
    M = product(W, M).map((row, i) => row.map((entry, j) => entry + (i === j ? c[k - 1] : 0)));
    const trace = product(W, M).reduce((sum, row, i) => sum + row[i], 0);
    c.push(-trace / k);
  }
  return c;
}

/** Durand and Kerner: all roots at once. */
function roots(c: number[]): Complex[] {
  const degree = c.length - 1;
  const size = 1 + Math.max(...c.slice(1).map(Math.abs));
  let z = Array.from({ length: degree }, (_, k): Complex => {
    const angle = (2 * Math.PI * k) / degree + 0.4;
    return { re: 0.5 * size * Math.cos(angle), im: 0.5 * size * Math.sin(angle) };
  });
  for (let round = 0; round < 500; round++) {
    z = z.map((root, k) => {
      const value = c.reduce<Complex>((sum, coefficient) => plus(times(sum, root), { re: coefficient, im: 0 }), {
        re: 0,
        im: 0,
      });
      const others = z.reduce<Complex>((all, other, i) => (i === k ? all : times(all, minus(root, other))), {
        re: 1,
        im: 0,
      });
      return minus(root, over(value, others));
    });
  }
  return z;
}

function symmetricEigenvalues(A: Matrix): number[] {
  const S = A.map((row) => Float64Array.from(row));
  for (let sweep = 0; sweep < 30; sweep++) {
    for (let p = 0; p < S.length; p++) for (let q = p + 1; q < S.length; q++) rotate(S, p, q);
  }
  return S.map((row, i) => row[i]);
}

function rotate(S: Float64Array[], p: number, q: number): void {
  if (S[p][q] === 0) return;
  const angle = 0.5 * Math.atan2(2 * S[p][q], S[q][q] - S[p][p]);
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  for (const row of S) [row[p], row[q]] = [c * row[p] - s * row[q], s * row[p] + c * row[q]];
  for (let j = 0; j < S.length; j++) [S[p][j], S[q][j]] = [c * S[p][j] - s * S[q][j], s * S[p][j] + c * S[q][j]];
}

function product(A: Matrix, B: Matrix): Matrix {
  return A.map((row) => B[0].map((_, j) => row.reduce((sum, entry, k) => sum + entry * B[k][j], 0)));
}

function transpose(W: Matrix): Matrix {
  return W[0].map((_, j) => W.map((row) => row[j]));
}

function plus(a: Complex, b: Complex): Complex {
  return { re: a.re + b.re, im: a.im + b.im };
}

function minus(a: Complex, b: Complex): Complex {
  return { re: a.re - b.re, im: a.im - b.im };
}

function times(a: Complex, b: Complex): Complex {
  return { re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re };
}

function over(a: Complex, b: Complex): Complex {
  const size = b.re * b.re + b.im * b.im;
  const { re, im } = times(a, { re: b.re, im: -b.im });
  return size === 0 ? { re: 0, im: 0 } : { re: re / size, im: im / size };
}
