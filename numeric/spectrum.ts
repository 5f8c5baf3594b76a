import { type Matrix, matrixShape, timesTransposed, transpose } from "./matrices.ts";

/** More than enough: each sweep of a matrix of this size squares what is left beside the diagonal. */
const MAX_SWEEPS = 100;

/**
 * The largest singular value of A [n, m], ‖A‖₂ = √λ_max(A Aᵀ): the most that A can lengthen a vector. By Jacobi's
 * rotations of the symmetric A Aᵀ (Golub and Van Loan, "Matrix Computations", 8.5), which need no gap between values.
 */
export function spectralNorm(A: Matrix): number {
  return Math.sqrt(Math.max(0, ...symmetricEigenvalues(A.map((row) => timesTransposed(row, A)))));
}

/**
 * The largest |λ| of the eigenvalues of A [n, n], by Gelfand's formula ρ(A) = lim ‖Aᵏ‖^{1/k} with k = 2ⁿ: A is squared and
 * scaled back to size one again and again, which also works where the largest eigenvalues are a complex pair.
 */
export function spectralRadius(A: Matrix): number {
  const [rows, columns] = matrixShape(A);
  if (rows !== columns) throw new Error(`the spectral radius of [${rows}, ${columns}], which is not square`);
  let [power, logScale] = [A, 0];
  // 2⁻⁶⁰ times the logarithm of whatever the norm still exceeds the radius by is below rounding.
  for (let k = 0; k < 60; k++) {
    const size = frobeniusNorm(power);
    if (size === 0) return 0;
    power = power.map((row) => row.map((entry) => entry / size));
    logScale += Math.log(size) / 2 ** k;
    power = square(power);
  }
  return Math.exp(logScale);
}

/** √Σ Aᵢⱼ². */
export function frobeniusNorm(A: Matrix): number {
  return Math.hypot(...A.flat());
}

function square(A: Matrix): Matrix {
  const columns = transpose(A);
  return A.map((row) => columns.map((column) => row.reduce((sum, entry, i) => sum + entry * column[i]!, 0)));
}

function symmetricEigenvalues(symmetric: Matrix): number[] {
  const S = symmetric.map((row) => [...row]);
  const n = S.length;
  const scale = frobeniusNorm(S);
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
    const beside = Math.sqrt(S.reduce((sum, row, i) => sum + row.reduce((s, x, j) => (i === j ? s : s + x * x), 0), 0));
    if (beside <= 1e-17 * scale) break;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(S, p, q);
  }
  return S.map((row, i) => row[i]!);
}

/** One rotation in the plane of p and q after which S_pq is 0. */
function rotate(S: Matrix, p: number, q: number): void {
  const off = S[p]![q]!;
  if (off === 0) return;
  const theta = (S[q]![q]! - S[p]![p]!) / (2 * off);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (let k = 0; k < S.length; k++) {
    const [a, b] = [S[k]![p]!, S[k]![q]!];
    S[k]![p] = c * a - s * b;
    S[k]![q] = s * a + c * b;
  }
  for (let k = 0; k < S.length; k++) {
    const [a, b] = [S[p]![k]!, S[q]![k]!];
    S[p]![k] = c * a - s * b;
    S[q]![k] = s * a + c * b;
  }
}
